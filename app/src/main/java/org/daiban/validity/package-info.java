/** 有效期: decisions that lapse unless something is done in time, watched until it is done or extended. */
@org.springframework.modulith.ApplicationModule(displayName = "有效期", allowedDependencies = {
    "rule", "sql", "identity", "web", "audit", "jurisdiction", "project", "casefile"})
package org.daiban.validity;
