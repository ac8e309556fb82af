/** The people who act: accounts, roles, who may enter which handler, who is signed in. */
@org.springframework.modulith.ApplicationModule(displayName = "人员", allowedDependencies = {"rule", "sql"})
package org.daiban.identity;
