/** The people who act: roles, who may enter which handler, signing in. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"rule", "sql"})
package org.daiban.identity;
