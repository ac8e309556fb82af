/** 备忘: what somebody at a desk wants to be reminded of on a day, about a project, a case file or nothing. */
@org.springframework.modulith.ApplicationModule(displayName = "备忘", allowedDependencies = {
    "rule", "sql", "identity", "web", "project", "casefile"})
package org.daiban.memo;
