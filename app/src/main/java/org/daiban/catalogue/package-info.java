/** Matters, facts, materials and local rules, by version. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"rule", "sql", "identity", "web", "jurisdiction"})
package org.daiban.catalogue;
