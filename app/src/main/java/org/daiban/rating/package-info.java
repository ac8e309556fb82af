/** 好差评: the owner rates each finished case file once; a bad rating is followed up, and finished case files are called back. */
@org.springframework.modulith.ApplicationModule(displayName = "评价和回访", allowedDependencies = {
    "rule", "sql", "timer", "identity", "web", "document", "audit", "notice", "jurisdiction", "person", "party", "casefile"})
package org.daiban.rating;
