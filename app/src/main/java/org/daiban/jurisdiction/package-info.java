/** City and counties: each with its own working calendar and thresholds. */
@org.springframework.modulith.ApplicationModule(displayName = "行政区划和日历", allowedDependencies = {"rule", "sql", "identity", "web", "audit"})
package org.daiban.jurisdiction;
