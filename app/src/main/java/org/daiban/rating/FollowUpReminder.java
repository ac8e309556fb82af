package org.daiban.rating;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.daiban.rule.Outcome;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.daiban.timer.TimerWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 逾期提醒: a bad rating whose answer is late comes first in the bureau's list, and its course says so. */
@Component
class FollowUpReminder implements TimerWork {

    private static final String HOUSE = "系统";

    private final FollowUps followUps;
    private final FollowUpStore store;
    private final TransactionTemplate transactions;
    private final Once once;
    private final Clock clock;

    FollowUpReminder(FollowUps followUps, FollowUpStore store, TransactionTemplate transactions, Once once, Clock clock) {
        this.followUps = followUps;
        this.store = store;
        this.transactions = transactions;
        this.once = once;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return FollowUps.KIND;
    }

    @Override
    public String does() {
        return "差评整改逾期提醒";
    }

    @Override
    public Optional<Instant> fire(UUID about) {
        FollowUp now = transactions.execute(status -> store.find(about)).flatMap(Served::followUp)
                .filter(one -> one.state() == FollowUpState.OPEN).orElse(null);
        if (now == null) {
            return Optional.empty();
        }
        if (!now.isLate(LocalDate.now(clock))) {
            return Optional.of(followUps.warnedAt(now.dueOn()));
        }
        once.run(key(about, now.dueOn()), () -> {
            followUps.remind(about, HOUSE);
            return Outcome.done(about);
        });
        return Optional.empty();
    }

    /** Once for a due day, however often the timer is fired. */
    private static UUID key(UUID followUp, LocalDate due) {
        return UUID.nameUUIDFromBytes((FollowUps.KIND + " " + Jurisdiction.current() + " " + followUp + " " + due).getBytes(StandardCharsets.UTF_8));
    }
}
