/** The written mandate 书面委托: what the officer may do in the owner's name, from which paper, until when. */
@org.springframework.modulith.ApplicationModule(displayName = "委托", allowedDependencies = {
    "rule", "sql", "identity", "web", "document", "audit", "person", "jurisdiction", "catalogue", "party", "project", "roadmap"})
package org.daiban.mandate;
