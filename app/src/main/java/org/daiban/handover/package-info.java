/** 工作交接: an officer who is away hands the open work to another, who accepts or refuses; the bureau sees it, and it ends by itself. */
@org.springframework.modulith.ApplicationModule(displayName = "工作交接", allowedDependencies = {
    "rule", "sql", "timer", "identity", "web", "document", "audit", "jurisdiction", "project", "request", "mandate", "casefile"})
package org.daiban.handover;
