package org.daiban.bench;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A goal the project set itself, with the figure that answers it.
 *
 * @param why what is known to stand in its way, told only where it is not met
 */
record Goal(String what, String needs, Function<Figures, String> seen, Predicate<Figures> met, String why) {

    static Goal faster(String what, double least, Row... rows) {
        return new Goal(what + " ≥ " + Row.ratio(least), rows[0].ours(), figures -> Row.ratio(slowest(figures, rows)),
            figures -> slowest(figures, rows) >= least, "");
    }

    private static double slowest(Figures figures, Row... rows) {
        double least = Double.MAX_VALUE;
        for (Row row : rows) {
            least = Math.min(least, row.ratio(figures));
        }
        return least;
    }

    static Goal within(String what, String benchmark, double nanoseconds) {
        return new Goal(what + " ≤ " + Row.time(nanoseconds), benchmark, figures -> Row.time(figures.nanoseconds(benchmark)),
            figures -> figures.nanoseconds(benchmark) <= nanoseconds, "");
    }

    static Goal allocating(String what, String benchmark, double bytes) {
        return new Goal(what + " ≤ " + Row.bytes(bytes), benchmark, figures -> Row.bytes(figures.bytes(benchmark)),
            figures -> figures.bytes(benchmark) <= bytes, "");
    }

    Goal whereMissed(String reason) {
        return new Goal(what, needs, seen, met, reason);
    }

    String text(Figures figures) {
        return "| " + what + " | " + seen.apply(figures) + " | " + (met.test(figures) ? "met" : "**not met**: " + why) + " |\n";
    }
}
