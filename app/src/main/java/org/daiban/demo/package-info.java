/** The demo world: three projects and the people around them, lived through the doors of the other modules; only in the demo profile. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "rule", "sql", "identity", "web", "jurisdiction", "unit", "roster", "help", "party", "person", "membership", "catalogue", "project", "roadmap", "request", "mandate", "document", "casefile", "correction", "rating", "closing", "adoption", "sharing", "handover", "warning", "material", "knowledge"})
package org.daiban.demo;
