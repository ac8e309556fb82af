/** The registry of projects, and their admission to the service (R01). */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"rule", "sql", "identity", "web", "party"})
package org.daiban.project;
