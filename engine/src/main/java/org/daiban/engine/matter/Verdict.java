package org.daiban.engine.matter;

import java.util.List;

/**
 * What a condition says of the facts known so far.
 *
 * @param deciding names of the facts: those that alone decide it where the truth is known, those still needed where not
 */
public record Verdict(Truth truth, List<String> deciding) {
    public Verdict {
        deciding = List.copyOf(deciding);
    }
}
