/** The natural persons who come for owners: how each proves to be the same one again, by an identity service or a phone. */
@org.springframework.modulith.ApplicationModule(displayName = "经办人登录", allowedDependencies = {"rule", "sql", "identity", "web", "audit", "credential", "notice"})
package org.daiban.person;
