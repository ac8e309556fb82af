/** Durable timers: work of a jurisdiction that falls due at a time and is done then, whatever stopped in between. */
@org.springframework.modulith.ApplicationModule(displayName = "定时", allowedDependencies = {"sql", "web"})
package org.daiban.timer;
