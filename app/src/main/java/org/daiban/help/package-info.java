/** 协助请求: an officer asks a unit on a case file; it reaches the person of the roster, climbs unanswered, and its time is measured. */
@org.springframework.modulith.ApplicationModule(displayName = "协助请求", allowedDependencies = {
    "rule", "sql", "timer", "identity", "web", "document", "audit", "notice", "jurisdiction", "unit", "roster", "casefile"})
package org.daiban.help;
