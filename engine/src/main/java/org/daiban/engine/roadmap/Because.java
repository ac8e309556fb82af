package org.daiban.engine.roadmap;

import java.util.List;

/**
 * A reason, as people read it and as programs do.
 *
 * @param sentence plain Chinese
 * @param answers  the answers it rests on; empty where it rests on none
 */
public record Because(String sentence, List<Given> answers) {
    public Because {
        answers = List.copyOf(answers);
    }

    /** @param answer as people read it: 是, the label of a choice, a number with its unit */
    public record Given(String fact, String question, String answer) {
    }
}
