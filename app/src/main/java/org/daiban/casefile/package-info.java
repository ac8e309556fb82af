/** One matter of one project on its way: what happened, its clock, whose turn it is. */
@org.springframework.modulith.ApplicationModule(displayName = "办件", allowedDependencies = {"rule", "sql", "identity", "web", "document", "person", "jurisdiction", "catalogue", "unit", "project", "roadmap", "request", "mandate"})
package org.daiban.casefile;
