package org.daiban.engine.matter;

import java.util.List;
import org.daiban.engine.Problem;

/** The answers that could be read, and what was wrong with the others. */
public record ParsedFacts(Facts facts, List<Problem> problems) {
    public ParsedFacts {
        problems = List.copyOf(problems);
    }
}
