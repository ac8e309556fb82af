/** One matter of one project on its way: what happened, its clock, whose turn it is. */
@org.springframework.modulith.ApplicationModule(displayName = "办件", allowedDependencies = {"rule", "sql", "identity", "web", "timer", "person", "jurisdiction", "catalogue", "unit", "project", "roadmap", "request", "mandate", "document"})
package org.daiban.casefile;
