/** 一次性告知: what is missing in a case file, told once and line by line, answered, looked at and watched; papers owed and undertakings. */
@org.springframework.modulith.ApplicationModule(displayName = "补正", allowedDependencies = {
    "rule", "sql", "identity", "web", "document", "audit", "notice", "person", "jurisdiction", "catalogue", "party", "membership", "casefile"})
package org.daiban.correction;
