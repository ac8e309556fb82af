/** One matter of one project on its way: what happened, its clock, whose turn it is. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"rule", "sql", "identity", "web", "jurisdiction", "catalogue", "unit"})
package org.daiban.casefile;
