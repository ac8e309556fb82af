/** 预警: case files that come near their due day or pass it, told once, and why they are late, said in public. */
@org.springframework.modulith.ApplicationModule(displayName = "预警", allowedDependencies = {
    "rule", "sql", "identity", "web", "audit", "timer", "jurisdiction", "casefile"})
package org.daiban.warning;
