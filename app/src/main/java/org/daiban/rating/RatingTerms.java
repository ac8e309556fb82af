package org.daiban.rating;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The times of ratings, calls and follow-ups, which the bureau sets from a day on; what has begun keeps its own. */
@Component
public class RatingTerms {

    private final TermsStore store;
    private final Once once;
    private final Clock clock;

    RatingTerms(TermsStore store, Once once, Clock clock) {
        this.store = store;
        this.once = once;
        this.clock = clock;
    }

    /** What holds today, and every change, the newest first. */
    public record History(Terms current, List<Terms> changes) {
        public History {
            changes = List.copyOf(changes);
        }

        /** Number of the newest change; 0 for none. */
        public int newest() {
            return changes.isEmpty() ? 0 : changes.get(0).number();
        }
    }

    @Transactional(readOnly = true)
    public History history() {
        List<Terms> changes = store.all();
        LocalDate today = LocalDate.now(clock);
        return new History(changes.stream().filter(terms -> !terms.holdsFrom().isAfter(today)).findFirst().orElse(Terms.ASSUMED), changes);
    }

    /** @param terms its number is one more than that of the newest change the actor had before them */
    public Outcome<UUID> set(Actor actor, Terms terms, UUID key) {
        return once.run(key, () -> {
            if (!actor.is(Role.BUREAU)) {
                return Outcome.refused(new Refusal("", "只有主管部门能修改评价和回访的时间。", ""));
            }
            List<Refusal> refusals = terms.refusals(LocalDate.now(clock));
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            int newest = store.all().stream().findFirst().map(Terms::number).orElse(0);
            return terms.number() == newest + 1 && store.insert(actor, terms, clock.instant())
                    ? Outcome.done(key)
                    : Outcome.refused(RatingRule.FOLLOW_UP_CHANGED.refuse("刚才有人改过这些时间，请看过现在的以后再改。"));
        });
    }
}
