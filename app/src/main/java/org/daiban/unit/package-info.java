/** Departments and public utilities, and which of them handles a matter. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"rule", "sql", "identity", "catalogue"})
package org.daiban.unit;
