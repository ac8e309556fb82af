/** What the house says no to, and how: a refusal has a code, a sentence and a clause (docs/rules.md). */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.daiban.rule;
