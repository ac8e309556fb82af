/** The database: where it runs, as which role, for which jurisdiction, and that the same command twice has one effect. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"rule"})
package org.daiban.sql;
