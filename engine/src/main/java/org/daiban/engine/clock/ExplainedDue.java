package org.daiban.engine.clock;

import java.time.LocalDate;
import java.util.List;

/** A due day with the steps that lead to it. */
public record ExplainedDue(LocalDate due, boolean provisional, List<Line> explanation) {
    public ExplainedDue {
        explanation = List.copyOf(explanation);
    }
}
