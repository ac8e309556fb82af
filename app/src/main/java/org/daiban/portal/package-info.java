/** The public site and the owner's own space. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"rule", "sql", "identity", "web", "jurisdiction", "catalogue", "roadmap", "request", "project", "party", "mandate", "casefile", "desk"})
package org.daiban.portal;
