package org.daiban.engine.roadmap;

import java.util.List;
import org.daiban.engine.matter.Matter;

/**
 * A matter the facts do not decide yet. It is not scheduled.
 *
 * @param facts    names of the facts still needed
 * @param sentence the same in plain Chinese
 */
public record Undecided(Matter matter, List<String> facts, String sentence) {
    public Undecided {
        facts = List.copyOf(facts);
    }
}
