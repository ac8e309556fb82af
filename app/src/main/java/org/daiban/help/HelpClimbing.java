package org.daiban.help;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.help.HelpRecord.Said;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.jurisdiction.Calendars;
import org.daiban.roster.RosterEntry;
import org.daiban.roster.Rosters;
import org.daiban.rule.Outcome;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.daiban.timer.TimerWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 逐级上报: an unanswered request climbs from 审批骨干 to 业务负责人, 分管领导 and then before the bureau, one rung a
 * working day at most, so that a house that stood still for a week does not run up the whole ladder in a minute.
 */
@Component
public class HelpClimbing implements TimerWork {

    static final String KIND = "help-climb";

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final String HOUSE = "系统";

    private final HelpStore store;
    private final HelpRecord record;
    private final Rosters rosters;
    private final Calendars calendars;
    private final TransactionTemplate transactions;
    private final Once once;
    private final Clock clock;

    HelpClimbing(HelpStore store, HelpRecord record, Rosters rosters, Calendars calendars, TransactionTemplate transactions, Once once,
                 Clock clock) {
        this.store = store;
        this.record = record;
        this.rosters = rosters;
        this.calendars = calendars;
        this.transactions = transactions;
        this.once = once;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String does() {
        return "协助请求逐级上报";
    }

    @Override
    public Optional<Instant> fire(UUID round) {
        Optional<HelpRequest> waiting = waiting(round);
        Optional<Rung> due = waiting.flatMap(this::due);
        due.ifPresent(rung -> once.run(key(round, rung), () -> climb(round, rung)));
        return waiting(round).flatMap(this::next);
    }

    private Optional<HelpRequest> waiting(UUID round) {
        return transactions.execute(status -> store.ofRound(round))
                .filter(request -> request.current().id().equals(round) && request.state() == HelpState.WAITING);
    }

    /** The rung it should have reached today and did not; the next one only. */
    private Optional<Rung> due(HelpRequest request) {
        return above(request).filter(rung -> !request.current().reaches(rung).isAfter(today()));
    }

    private static Optional<Rung> above(HelpRequest request) {
        return List.of(Rung.values()).stream().filter(rung -> rung.compareTo(request.rung()) > 0).findFirst();
    }

    private Outcome<UUID> climb(UUID round, Rung rung) {
        HelpRequest request = store.ofRound(round).flatMap(found -> store.lock(found.id())).orElseThrow();
        if (!request.current().id().equals(round) || request.state() != HelpState.WAITING) {
            return Outcome.refused(HelpReplies.notWaiting(request, store.events(request.id())));
        }
        Actor house = new Actor(new UUID(0, 0), HOUSE, Role.SYSTEM, Jurisdiction.current(), null, null);
        if (rung == Rung.BUREAU) {
            record.reach(Changes.climbed(request, HelpState.UNANSWERED, rung, Optional.empty()), house,
                    Said.of(HelpEventKind.REPORTED, HelpEvent.Way.HOUSE, reason(request)), Optional.empty());
        } else {
            Optional<RosterEntry> whom = onRung(request, rung);
            record.reach(Changes.climbed(request, HelpState.WAITING, rung, whom), house,
                    Said.of(HelpEventKind.CLIMBED, HelpEvent.Way.HOUSE,
                            whom.isEmpty() ? reason(request) + "名单上今天没有能办理的" + rung.label() + "。" : reason(request)), whom);
        }
        return Outcome.done(request.id());
    }

    /** The first of the rung who answers for the matter and is there, or the stand-in of one who is not. */
    private Optional<RosterEntry> onRung(HelpRequest request, Rung rung) {
        List<RosterEntry> all = new ArrayList<>(rosters.of(request.unit(), today()).ladder(request.matter()));
        all.removeIf(entry -> entry.told().category() != rung.category());
        return all.stream().filter(entry -> !entry.isAway()).findFirst().or(() -> all.stream()
                .filter(entry -> entry.away().standIn() != null)
                .flatMap(entry -> rosters.of(request.unit(), today()).person(entry.away().standIn()).stream())
                .filter(entry -> !entry.isAway()).findFirst());
    }

    private String reason(HelpRequest request) {
        int used = calendars.current().count(request.current().askedOn(), today()) - 1;
        return "满 " + Math.max(used, 1) + " 个工作日没有答复。";
    }

    /** On its day, or on the next working day where that is over already. */
    private Optional<Instant> next(HelpRequest request) {
        return above(request).map(rung -> {
            LocalDate on = request.current().reaches(rung);
            return morning(on.isAfter(today()) ? on : calendars.current().plus(today(), 1).on(), clock.getZone());
        });
    }

    static Instant morning(LocalDate day, ZoneId zone) {
        return day.atTime(MORNING).atZone(zone).toInstant();
    }

    /** A rung is climbed once in a round, however often the timer is fired. */
    private static UUID key(UUID round, Rung rung) {
        return UUID.nameUUIDFromBytes((KIND + " " + Jurisdiction.current() + " " + round + " " + rung).getBytes());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
