/** City and counties: each with its own working calendar and thresholds. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"rule", "sql", "identity", "web"})
package org.daiban.jurisdiction;
