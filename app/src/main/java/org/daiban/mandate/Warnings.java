package org.daiban.mandate;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.daiban.sql.Once;
import org.daiban.sql.Versions;
import org.springframework.stereotype.Component;

/** How many working days ahead the end of a mandate's term is told, in each jurisdiction. */
@Component
public class Warnings {

    private final WarningStore store;
    private final Once once;
    private final Clock clock;
    private final Versions<Integer> ahead;

    Warnings(WarningStore store, Once once, Clock clock) {
        this.store = store;
        this.once = once;
        this.clock = clock;
        this.ahead = new Versions<>(store::newest, store::read);
    }

    /** In working days. */
    public int workingDaysAhead() {
        return ahead.current();
    }

    /** Sets it anew, with the reason (R04-40). @param workingDays null where missing */
    public Outcome<UUID> set(Actor actor, Integer workingDays, String reason, UUID key) {
        Outcome<UUID> outcome = once.run(key, () -> {
            List<Refusal> refusals = new ArrayList<>();
            if (workingDays == null || workingDays < 1 || workingDays > 60) {
                refusals.add(new Refusal("R04-40", "提前的天数应当是 1 到 60 个工作日。", "产品口径", "workingDays"));
            }
            if (reason.isEmpty()) {
                refusals.add(Refusal.input("reason", "请写明为什么改。"));
            }
            RecordRules.unreadable("reason", "原因", reason, 300).ifPresent(refusals::add);
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            store.insert(actor, workingDays, reason, clock.instant());
            return Outcome.done(Ids.next());
        });
        ahead.published();
        return outcome;
    }
}
