package org.daiban.casefile;

import java.util.Objects;

/** 警: something recorded all the same that does not look right (docs/rules.md). */
public record Caution(String code, String sentence, String clause) {
    public Caution {
        Objects.requireNonNull(code);
        Objects.requireNonNull(sentence);
        Objects.requireNonNull(clause);
    }
}
