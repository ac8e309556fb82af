package org.daiban.rule;

import java.util.Objects;

/**
 * A no with its reason: said to a person, found in docs/rules.md by its code.
 *
 * @param code     the rule, e.g. {@code R04-2}; empty for a plain input error that no rule page explains
 * @param sentence what is refused and what would help, in plain Chinese
 * @param clause   the law or local rule it rests on; empty where it is only house order
 * @param field    the form field or JSON pointer it belongs beside; empty where the whole act is refused
 */
public record Refusal(String code, String sentence, String clause, String field) {
    public Refusal {
        Objects.requireNonNull(code);
        Objects.requireNonNull(sentence);
        Objects.requireNonNull(clause);
        Objects.requireNonNull(field);
    }

    public Refusal(String code, String sentence, String clause) {
        this(code, sentence, clause, "");
    }

    /** A plain input error beside its field. */
    public static Refusal input(String field, String sentence) {
        return new Refusal("", sentence, "", field);
    }
}
