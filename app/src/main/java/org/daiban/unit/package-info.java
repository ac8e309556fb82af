/** Departments and public utilities with their tree, and which of them handles a matter; every change a dated record. */
@org.springframework.modulith.ApplicationModule(displayName = "单位", allowedDependencies = {"rule", "sql", "identity", "web", "catalogue"})
package org.daiban.unit;
