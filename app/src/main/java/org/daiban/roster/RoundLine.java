package org.daiban.roster;

import java.util.Map;

/** A round with how many of its replies stand how. */
public record RoundLine(Round round, Map<ReplyState, Integer> counts) {
    public RoundLine {
        counts = Map.copyOf(counts);
    }

    public int asked() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int accepted() {
        return counts.get(ReplyState.ACCEPTED);
    }
}
