/** Service requests in four modes, from the question to the closing, with the unified code people quote and the lookup code that opens the progress page. */
@org.springframework.modulith.ApplicationModule(displayName = "诉求和登记", allowedDependencies = {"rule", "sql", "identity", "web", "document", "audit", "notice", "person", "jurisdiction", "party", "project", "roadmap"})
package org.daiban.request;
