package org.daiban.rating;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.jurisdiction.Calendars;
import org.daiban.notice.Outbox;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.daiban.sql.Once;
import org.daiban.timer.Timers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 整改: what the bureau does about a bad rating, until the owner was answered and it is closed. */
@Component
public class FollowUps {

    static final String KIND = "rating-follow-up";
    static final int LONGEST = 500;

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Refusal NOT_FOUND = new Refusal("", "没有找到这件整改。", "");

    private final FollowUpStore store;
    private final RatingStore ratings;
    private final TermsStore terms;
    private final Calendars calendars;
    private final Timers timers;
    private final Outbox outbox;
    private final Once once;
    private final Clock clock;

    FollowUps(FollowUpStore store, RatingStore ratings, TermsStore terms, Calendars calendars, Timers timers, Outbox outbox, Once once,
              Clock clock) {
        this.store = store;
        this.ratings = ratings;
        this.terms = terms;
        this.calendars = calendars;
        this.timers = timers;
        this.outbox = outbox;
        this.once = once;
        this.clock = clock;
    }

    /** One follow-up with its course, first first. */
    public record Course(Served served, FollowUp followUp, List<FollowUpEvent> events) {
        public Course {
            events = List.copyOf(events);
        }
    }

    /** Opens one in the transaction of what was said; no effect where the case file has one. @param by whose words they are */
    void open(UUID caseFile, Level level, boolean byPhone, String words, String by) {
        FollowUp opened = new FollowUp(Ids.next(), caseFile, level, byPhone, FollowUpState.OPEN, today(), due(), 1);
        if (store.insert(opened)) {
            store.append(opened.id(), event(1, FollowUpEventKind.OPENED, (byPhone ? "回访时说：" : "") + level.label()
                    + (words.isEmpty() ? "" : "。" + words), Optional.empty(), by));
            timers.set(KIND, opened.id(), warnedAt(opened.dueOn()));
        }
    }

    private LocalDate due() {
        return calendars.current().plus(today(), terms.on(today()).followUpDays()).on();
    }

    /** The morning after the due day. */
    Instant warnedAt(LocalDate due) {
        return due.plusDays(1).atTime(MORNING).atZone(clock.getZone()).toInstant();
    }

    public Outcome<UUID> check(Actor actor, UUID id, String words, int seen, UUID key) {
        return act(actor, id, FollowUpEventKind.CHECKED, words, Optional.empty(), seen, key);
    }

    /** The owner gets a text with a link to the answer. */
    public Outcome<UUID> answer(Actor actor, UUID id, String words, int seen, UUID key) {
        return act(actor, id, FollowUpEventKind.ANSWERED, words, Optional.empty(), seen, key);
    }

    /** @param outcome null where none was chosen */
    public Outcome<UUID> close(Actor actor, UUID id, FollowUpEvent.Outcome outcome, String words, int seen, UUID key) {
        return outcome == null ? Outcome.refused(RatingRule.WORDS_MISSING.at("outcome", "请选办结的结论。"))
                : act(actor, id, FollowUpEventKind.CLOSED, words, Optional.of(outcome), seen, key);
    }

    private Outcome<UUID> act(Actor actor, UUID id, FollowUpEventKind kind, String words, Optional<FollowUpEvent.Outcome> outcome, int seen,
                              UUID key) {
        return once.run(key, () -> {
            if (!actor.is(Role.BUREAU)) {
                return Outcome.refused(new Refusal("", "差评的整改由主管部门办理。", ""));
            }
            return store.find(id).map(served -> followed(served, kind, words, outcome, actor.name(), now -> now.version() == seen))
                    .orElseGet(() -> Outcome.refused(NOT_FOUND));
        });
    }

    /** The owner does not agree with the answer; in their own name, signed in or by link. */
    public Outcome<UUID> object(Actor actor, UUID caseFile, String words, UUID key) {
        return once.run(key, () -> ratings.find(caseFile).filter(served -> actor.is(Role.OWNER) && served.owner().equals(actor.owner()))
                .filter(served -> served.followUp().isPresent())
                .map(served -> followed(served, FollowUpEventKind.OBJECTED, words, Optional.empty(), actor.name(), now -> true))
                .orElseGet(() -> Outcome.refused(NOT_FOUND)));
    }

    private Outcome<UUID> followed(Served served, FollowUpEventKind kind, String words, Optional<FollowUpEvent.Outcome> outcome, String by,
                                   Function<FollowUp, Boolean> seen) {
        FollowUp now = served.followUp().orElseThrow();
        Optional<FollowUpState> next = now.state().after(kind);
        if (next.isEmpty()) {
            return Outcome.refused(RatingRule.FOLLOW_UP_ELSEWHERE.refuse("这件整改现在是“" + now.state().label() + "”，不能再登记" + kind.label() + "。"));
        }
        if (words.isBlank() || words.strip().length() > LONGEST) {
            return Outcome.refused(RatingRule.WORDS_MISSING.at("words", "请写明内容，最多 " + LONGEST + " 个字。"));
        }
        boolean reopens = kind == FollowUpEventKind.OBJECTED;
        FollowUp after = new FollowUp(now.id(), now.caseFile(), now.level(), now.byPhone(), next.get(), now.openedOn(), reopens ? due() : now.dueOn(),
                now.version() + 1);
        if (!seen.apply(now) || !store.update(after)) {
            return Outcome.refused(RatingRule.FOLLOW_UP_CHANGED.refuse("刚才有人登记过这件整改，请看过以后再登记。"));
        }
        store.append(after.id(), event(after.version(), kind, words.strip(), outcome, by));
        if (kind == FollowUpEventKind.ANSWERED) {
            RatingStore.Link link = new RatingStore.Link(Ids.next(), now.caseFile(), calendars.current().plus(today(), terms.on(today()).linkDays()).on());
            ratings.insertLink(link, clock.instant());
            outbox.put(RatingText.KIND, link.id());
        } else if (reopens) {
            timers.set(KIND, after.id(), warnedAt(after.dueOn()));
        }
        return Outcome.done(now.id());
    }

    /** Notes that nobody answered in time. */
    void remind(UUID id, String by) {
        store.find(id).filter(served -> served.followUp().orElseThrow().isLate(today())).ifPresent(served -> followed(served,
                FollowUpEventKind.OVERDUE, "答复期限 " + served.followUp().orElseThrow().dueOn() + " 已过，还没有答复项目单位。", Optional.empty(), by,
                same -> true).orThrow());
    }

    private FollowUpEvent event(int number, FollowUpEventKind kind, String words, Optional<FollowUpEvent.Outcome> outcome, String by) {
        return new FollowUpEvent(number, kind, words, outcome, today(), clock.instant(), by);
    }

    /** One with its course; an officer sees those of their own case files. */
    @Transactional(readOnly = true)
    public Optional<Course> find(Actor actor, UUID id) {
        return store.find(id).filter(served -> Ratings.maySee(actor, served))
                .map(served -> new Course(served, served.followUp().orElseThrow(), store.events(id)));
    }

    /** What happened to the one of a case file, first first; nothing where it has none. */
    @Transactional(readOnly = true)
    public List<FollowUpEvent> events(Served served) {
        return served.followUp().map(followUp -> store.events(followUp.id())).orElse(List.of());
    }

    /** The earliest due first. @param open those that go on, or those that are closed; @param after the last one seen, or null */
    @Transactional(readOnly = true)
    public List<Served> list(Actor actor, boolean open, UUID after, int most) {
        return store.list(actor.is(Role.OFFICER) ? actor.account() : null, open, after, most);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
