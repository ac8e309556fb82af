/** Messages that leave the house: so far texts to phones, kept in an outbox and sent through whatever gateway the installation has. */
@org.springframework.modulith.ApplicationModule(displayName = "消息", allowedDependencies = {"rule", "sql", "identity", "web", "timer"})
package org.daiban.notice;
