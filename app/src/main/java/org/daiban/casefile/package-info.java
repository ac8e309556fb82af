/** One matter of one project on its way: what happened, its clock, whose turn it is. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"rule", "sql", "identity", "web", "jurisdiction", "catalogue", "unit", "project", "roadmap", "request", "mandate"})
package org.daiban.casefile;
