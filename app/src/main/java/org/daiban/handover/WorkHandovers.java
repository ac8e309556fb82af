package org.daiban.handover;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.StandIns;
import org.daiban.jurisdiction.Calendars;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.daiban.timer.Timers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The hand-overs of work of a jurisdiction: offered, answered, taken back, over by themselves. */
@Component
public class WorkHandovers implements StandIns {

    /** How many a page of the list shows. */
    public static final int PAGE = 40;

    static final LocalTime MORNING = LocalTime.of(9, 0);

    private static final Refusal NOT_FOUND = new Refusal("", "没有找到这份交接。", "");
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(20);
    private static final int MOST_AT_A_TIME = 500;

    private final HandoverStore store;
    private final OpenWork work;
    private final Accounts accounts;
    private final Calendars calendars;
    private final Timers timers;
    private final TransactionTemplate transactions;
    private final Once once;
    private final Clock clock;

    /** Asked by nearly every page of the desk, so that none asks the database once more for it each time. */
    private final Cache<Day, List<WorkHandover>> notPast = Caffeine.newBuilder().expireAfterWrite(LOOK_AGAIN).maximumSize(1000).build();

    WorkHandovers(HandoverStore store, OpenWork work, Accounts accounts, Calendars calendars, Timers timers,
                  TransactionTemplate transactions, Once once, Clock clock) {
        this.store = store;
        this.work = work;
        this.accounts = accounts;
        this.calendars = calendars;
        this.timers = timers;
        this.transactions = transactions;
        this.once = once;
        this.clock = clock;
    }

    private record Day(String jurisdiction, LocalDate day) {
    }

    /** Hands an officer's work to another, with the list of it as it stands now; the other answers by the next working day. */
    public Outcome<UUID> offer(Actor actor, NewHandover wanted, UUID key) {
        return forgetting(once.run(key, () -> {
            if (wanted.officer() != null) {
                store.lock(wanted.officer());
            }
            Map<UUID, String> officers = officers();
            List<Refusal> refusals = HandoverRules.ofOffering(actor, wanted, officers.keySet(), handedOver(wanted.officer()), today());
            return refusals.isEmpty() ? Outcome.done(insert(actor, wanted, officers)) : Outcome.refused(refusals);
        }));
    }

    private UUID insert(Actor actor, NewHandover wanted, Map<UUID, String> officers) {
        LocalDate answerBy = calendars.current().plus(today(), 1).on();
        WorkHandover handover = new WorkHandover(Ids.next(), wanted.officer(), officers.get(wanted.officer()), wanted.standIn(),
                officers.get(wanted.standIn()), wanted.reason(), wanted.from(), wanted.to(), wanted.remark().strip(), answerBy, today(),
                HandoverState.WAITING, 1);
        List<HandoverLine> lines = new ArrayList<>(work.of(wanted.officer()));
        lines.addAll(work.mandates(wanted.officer(), wanted.standIn(), wanted.from()));
        store.insert(handover, lines.stream().map(line -> line.remarked(wanted.remarks().getOrDefault(line.about(), "").strip())).toList());
        store.record(handover.id(), 1, HandoverEventKind.OFFERED, "", actor, clock.instant());
        timers.set(UnansweredHandover.KIND, handover.id(),
                calendars.current().plus(answerBy, 1).on().atTime(MORNING).atZone(clock.getZone()).toInstant());
        return handover.id();
    }

    /** The one it is offered to takes it: from the first day on they see the work as their own. */
    public Outcome<UUID> accept(Actor actor, UUID id, UUID key) {
        return step(actor, id, HandoverEventKind.ACCEPTED, "", key, handover -> HandoverRules.ofAnswering(actor, handover, true, "", today()));
    }

    public Outcome<UUID> refuse(Actor actor, UUID id, String reason, UUID key) {
        return step(actor, id, HandoverEventKind.REFUSED, reason, key,
                handover -> HandoverRules.ofAnswering(actor, handover, false, reason, today()));
    }

    /** Before it is answered. */
    public Outcome<UUID> withdraw(Actor actor, UUID id, UUID key) {
        return step(actor, id, HandoverEventKind.WITHDRAWN, "", key, handover -> HandoverRules.ofWithdrawing(actor, handover));
    }

    /** At once, before its last day. */
    public Outcome<UUID> takeBack(Actor actor, UUID id, UUID key) {
        return step(actor, id, HandoverEventKind.TAKEN_BACK, "", key, handover -> HandoverRules.ofTakingBack(actor, handover, today()));
    }

    /** By the house: nobody answered in time; no effect where somebody did. */
    Outcome<UUID> report(Actor house, UUID id, UUID key) {
        return step(house, id, HandoverEventKind.REPORTED, "", key, handover -> handover.state() == HandoverState.WAITING ? List.of()
                : List.of(HandoverRule.NOT_WAITING.refuse("这份交接" + handover.state().label() + "。")));
    }

    private Outcome<UUID> step(Actor actor, UUID id, HandoverEventKind kind, String words, UUID key, Function<WorkHandover, List<Refusal>> rules) {
        return forgetting(once.run(key, () -> {
            Optional<WorkHandover> found = store.lockOne(id);
            if (found.isEmpty()) {
                return Outcome.refused(NOT_FOUND);
            }
            List<Refusal> refusals = rules.apply(found.get());
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            store.append(found.get(), found.get().state().after(kind).orElseThrow(), kind, words.strip(), actor, clock.instant());
            return Outcome.done(id);
        }));
    }

    private Outcome<UUID> forgetting(Outcome<UUID> outcome) {
        notPast.asMap().keySet().removeIf(day -> day.jurisdiction().equals(Jurisdiction.current()));
        return outcome;
    }

    /** With its work and what happened; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<HandoverDetail> detail(UUID id) {
        return store.find(id).map(found -> new HandoverDetail(found, store.lines(id), store.events(id)));
    }

    /** With its work alone, as the paper shows it; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<HandoverDetail> listed(UUID id) {
        return store.find(id).map(found -> new HandoverDetail(found, store.lines(id), List.of()));
    }

    /** The newest first. @param account who handed over or stands in; null for everybody @param before the last one seen, or null */
    @Transactional(readOnly = true)
    public List<WorkHandover> newest(UUID account, UUID before, int most) {
        return store.newest(account, before, most);
    }

    /** All whose days are not over, the first to begin first; may be some seconds old. */
    public List<WorkHandover> notPast() {
        return notPast.get(new Day(Jurisdiction.current(), today()), day -> transactions.execute(status -> store.notPast(day.day(), MOST_AT_A_TIME)));
    }

    @Override
    public Map<UUID, String> of(UUID officer) {
        return notPast().stream().filter(handover -> handover.standIn().equals(officer) && handover.isInForceOn(today()))
                .collect(Collectors.toMap(WorkHandover::officer, WorkHandover::officerName, (one, same) -> one, LinkedHashMap::new));
    }

    /** What the one who is to stand in hands over themselves on some of these days; a warning, it stops nothing (R09-11). */
    public Optional<WorkHandover> away(UUID standIn, LocalDate from, LocalDate to) {
        return notPast().stream().filter(other -> other.officer().equals(standIn) && other.state().isLive() && other.overlaps(from, to)).findFirst();
    }

    /** The other this officer's work went to last; empty where it never did. */
    @Transactional(readOnly = true)
    public Optional<UUID> lastStandIn(UUID officer) {
        return store.newest(officer, null, PAGE).stream().filter(handover -> handover.officer().equals(officer))
                .map(WorkHandover::standIn).findFirst();
    }

    private List<WorkHandover> handedOver(UUID officer) {
        return store.notPast(today(), MOST_AT_A_TIME).stream().filter(handover -> handover.officer().equals(officer)).toList();
    }

    private Map<UUID, String> officers() {
        return accounts.officers().stream().collect(Collectors.toMap(Actor::account, Actor::name));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
