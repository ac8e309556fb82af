/** Owners: the legal persons who apply, found by their unified social credit code. */
@org.springframework.modulith.ApplicationModule(displayName = "建设单位", allowedDependencies = {"rule", "sql", "identity", "web"})
package org.daiban.party;
