/** How staff make sure who they are: passwords, second factors, locks, sessions, and the administration of accounts. */
@org.springframework.modulith.ApplicationModule(displayName = "账户和登录", allowedDependencies = {"rule", "sql", "identity", "web", "audit"})
package org.daiban.credential;
