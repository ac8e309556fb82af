/** The demo world: three projects and the people around them, lived through the doors of the other modules; only in the demo profile. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "rule", "sql", "identity", "jurisdiction", "unit", "party", "catalogue", "project", "roadmap", "request", "mandate", "document", "casefile"})
package org.daiban.demo;
