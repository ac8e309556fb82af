/** What every page and form shares: frame, forms, refusals, errors, who may enter. */
@org.springframework.modulith.ApplicationModule(displayName = "页面", allowedDependencies = {"rule", "sql", "identity"})
package org.daiban.web;
