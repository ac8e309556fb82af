/** Matters, facts, materials and local rules, by version. */
@org.springframework.modulith.ApplicationModule(displayName = "事项目录", allowedDependencies = {"rule", "sql", "identity", "web", "audit", "document", "jurisdiction"})
package org.daiban.catalogue;
