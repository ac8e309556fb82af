/** The matrix of permissions as it is in force, read from the running handlers. */
@org.springframework.modulith.ApplicationModule(displayName = "权限", allowedDependencies = {"rule", "sql", "identity", "web", "document", "audit"})
package org.daiban.permission;
