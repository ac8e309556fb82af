/** The registry of projects, and their admission to the service (R01). */
@org.springframework.modulith.ApplicationModule(displayName = "项目和建设单位", allowedDependencies = {"rule", "sql", "identity", "web", "document", "audit", "party"})
package org.daiban.project;
