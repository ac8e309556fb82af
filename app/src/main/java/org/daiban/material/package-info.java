/** 材料: what each matter of a project needs on paper, what is there, what was checked; one paper for many uses. */
@org.springframework.modulith.ApplicationModule(displayName = "材料", allowedDependencies = {
    "rule", "sql", "identity", "web", "document", "timer", "audit", "catalogue", "party", "project", "roadmap", "casefile"})
package org.daiban.material;
