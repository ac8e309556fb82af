/** 代办方案: saved answers, a project's roadmap versions, the pictures of a roadmap. */
@org.springframework.modulith.ApplicationModule(displayName = "代办方案", allowedDependencies = {"rule", "sql", "identity", "web", "document", "jurisdiction", "catalogue", "project"})
package org.daiban.roadmap;
