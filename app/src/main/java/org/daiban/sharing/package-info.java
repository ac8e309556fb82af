/** 共享: what a county tells its city, counts only and as long as it likes. */
@org.springframework.modulith.ApplicationModule(displayName = "数字共享", allowedDependencies = {
    "rule", "sql", "identity", "web", "jurisdiction", "project", "casefile"})
package org.daiban.sharing;
