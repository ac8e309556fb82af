/** What was done here, by whom: append-only, each entry chained to the one before it, and verified. */
@org.springframework.modulith.ApplicationModule(displayName = "审计记录", allowedDependencies = {"rule", "sql", "identity", "web", "document"})
package org.daiban.audit;
