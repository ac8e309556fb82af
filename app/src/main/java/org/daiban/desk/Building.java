package org.daiban.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daiban.engine.roadmap.Actual;
import org.daiban.engine.roadmap.Construction;
import org.daiban.engine.roadmap.Progress;

/**
 * How far the construction is. Nobody reports it, so it is read from the approvals around it: begun when the last permit
 * it waits for was given, over when the first matter that waits for it began.
 */
final class Building {

    private Building() {
    }

    /** The progress with what it says of the construction, where it says anything. */
    static Progress seen(Construction construction, Progress progress) {
        List<Actual> actuals = new ArrayList<>(progress.actuals());
        actual(construction, progress.actuals()).ifPresent(actuals::add);
        return new Progress(progress.asOf(), actuals);
    }

    private static Optional<Actual> actual(Construction construction, List<Actual> actuals) {
        Optional<LocalDate> over = actuals.stream()
                .filter(actual -> construction.before().contains(actual.matter()))
                .map(Actual::startedOn)
                .min(Comparator.naturalOrder());
        List<Actual> permits = actuals.stream().filter(actual -> construction.after().contains(actual.matter())).toList();
        Optional<LocalDate> begun = permits.stream().map(Actual::finishedOn).filter(Objects::nonNull).max(Comparator.naturalOrder());
        if (over.isPresent()) {
            LocalDate start = begun.filter(day -> !day.isAfter(over.get())).orElse(over.get());
            return Optional.of(Actual.done(Construction.ID, start, over.get()));
        }
        boolean permitted = permits.size() == construction.after().size() && permits.stream().allMatch(Actual::done);
        return permitted ? begun.map(day -> Actual.running(Construction.ID, day, null)) : Optional.empty();
    }
}
