/** Messages that leave the house: so far texts to phones, through whatever gateway the installation has. */
@org.springframework.modulith.ApplicationModule(displayName = "消息", allowedDependencies = {"rule", "sql", "identity", "web"})
package org.daiban.notice;
