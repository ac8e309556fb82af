/**
 * From what is known of a project to its matters, their order and their dates: needed, not needed, not yet known; earliest
 * and latest days, slack and critical path by the working days of the jurisdiction; totals against the city's promise.
 */
package org.daiban.engine.roadmap;
