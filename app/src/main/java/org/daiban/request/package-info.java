/** Service requests in four modes, with the unified code people quote and the lookup code that opens the progress page. */
@org.springframework.modulith.ApplicationModule(displayName = "诉求和登记", allowedDependencies = {"rule", "sql", "identity", "web", "document", "audit", "party", "project", "roadmap"})
package org.daiban.request;
