/** Service requests in four modes, with the unified code people quote and the lookup code that opens the progress page. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"rule", "sql", "identity", "web", "party", "project", "roadmap"})
package org.daiban.request;
