/** 政策库: laws, rules and notices with their validity and successors, written by one person, published by another, found by two characters. */
@org.springframework.modulith.ApplicationModule(displayName = "政策库", allowedDependencies = {
    "rule", "sql", "identity", "web", "document", "audit", "jurisdiction", "catalogue"})
package org.daiban.knowledge;
