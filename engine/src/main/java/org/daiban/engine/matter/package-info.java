/**
 * What a city asks of construction projects: its approval matters, the facts their conditions look at, and the reading of
 * both from files with every problem at once.
 */
package org.daiban.engine.matter;
