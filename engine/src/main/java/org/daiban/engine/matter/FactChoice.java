package org.daiban.engine.matter;

/** One possible answer to a question with fixed answers. */
public record FactChoice(String code, String label) {
}
