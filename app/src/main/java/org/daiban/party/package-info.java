/** Owners: the legal persons who apply, found by their unified social credit code. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"rule", "sql", "identity", "web"})
package org.daiban.party;
