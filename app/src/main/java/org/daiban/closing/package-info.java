/** 办结归档: the result delivered with its proof, the completion sheet, what a project promised and kept, its archive. */
@org.springframework.modulith.ApplicationModule(displayName = "办结归档", allowedDependencies = {
    "rule", "sql", "identity", "web", "document", "audit", "jurisdiction", "party", "project", "roadmap", "mandate", "casefile"})
package org.daiban.closing;
