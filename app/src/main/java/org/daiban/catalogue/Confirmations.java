package org.daiban.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Once;
import org.springframework.stereotype.Component;

/** 核定: figures of the catalogue in force are confirmed, one or many at once, and a confirmation is withdrawn. */
@Component
public class Confirmations {

    private final ConfirmationStore store;
    private final Catalogues catalogues;
    private final Once once;
    private final Clock clock;

    Confirmations(ConfirmationStore store, Catalogues catalogues, Once once, Clock clock) {
        this.store = store;
        this.catalogues = catalogues;
        this.once = once;
        this.clock = clock;
    }

    /** Records that figures were confirmed; done with how many. */
    public Outcome<Integer> confirm(Actor actor, Confirming confirming, UUID key) {
        Outcome<Integer> outcome = once.run(key, String::valueOf, Integer::valueOf, () -> {
            PublishedCatalogue seen = catalogues.current();
            List<Refusal> refusals = ConfirmationRules.refusals(confirming, seen, LocalDate.now(clock));
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            List<Confirmation> records = new ArrayList<>();
            int next = store.newest() + 1;
            for (ListedFigure figure : ListedFigure.all(seen)) {
                if (confirming.figures().contains(figure.name())) {
                    records.add(new Confirmation(next, figure.name(), figure.value(), figure.words(),
                            Confirmation.Kind.CONFIRMED, confirming.document().strip(), confirming.unit().strip(),
                            confirming.confirmedBy().strip(), confirming.confirmedOn(), confirming.note().strip(),
                            actor.name(), clock.instant()));
                }
            }
            return store.insert(records, actor.account()) ? Outcome.done(records.size())
                    : Outcome.refused(ConfirmationRules.meanwhile());
        });
        catalogues.confirmed();
        return outcome;
    }

    /** Takes a confirmation back: the figure is 待核定 from now on; done with the number of the record. */
    public Outcome<Integer> withdraw(Actor actor, String name, String reason, UUID key) {
        Outcome<Integer> outcome = once.run(key, String::valueOf, Integer::valueOf, () -> {
            ListedFigure figure = ListedFigure.find(catalogues.current(), name).orElse(null);
            List<Refusal> refusals = ConfirmationRules.refusals(figure, reason);
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            int next = store.newest() + 1;
            Confirmation record = new Confirmation(next, name, figure.value(), figure.words(), Confirmation.Kind.WITHDRAWN,
                    reason.strip(), "", "", LocalDate.now(clock), "", actor.name(), clock.instant());
            return store.insert(List.of(record), actor.account()) ? Outcome.done(next)
                    : Outcome.refused(ConfirmationRules.meanwhile());
        });
        catalogues.confirmed();
        return outcome;
    }

    /** What was recorded of figures, the newest first, a hundred at most. */
    public List<Confirmation> of(List<ListedFigure> figures) {
        return figures.isEmpty() ? List.of() : store.of(figures.stream().map(ListedFigure::name).toList());
    }
}
