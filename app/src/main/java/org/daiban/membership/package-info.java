/** Who acts for an owner (经办人绑定): asked for by a person, confirmed by an officer, valid for a time, ended by a record. */
@org.springframework.modulith.ApplicationModule(displayName = "经办人绑定", allowedDependencies = {"rule", "sql", "identity", "web", "document", "audit", "person", "party"})
package org.daiban.membership;
