package org.daiban.help;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.daiban.casefile.CaseFile;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.Turn;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.help.HelpRecord.Said;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.jurisdiction.Calendars;
import org.daiban.roster.OnDuty;
import org.daiban.roster.RosterEntry;
import org.daiban.roster.Rosters;
import org.daiban.roster.UnitRoster;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.daiban.sql.Once;
import org.daiban.timer.Timers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What officers do with help requests: ask, remind, take back, ask again, close. */
@Component
public class HelpRequests {

    static final Refusal NOT_FOUND = new Refusal("", "没有找到这件协助请求。", "");
    static final int LONGEST_TEXT = 1000;

    private final HelpStore store;
    private final HelpRecord record;
    private final TermsStore terms;
    private final CaseFiles files;
    private final Rosters rosters;
    private final Calendars calendars;
    private final Timers timers;
    private final Once once;
    private final Clock clock;

    HelpRequests(HelpStore store, HelpRecord record, TermsStore terms, CaseFiles files, Rosters rosters, Calendars calendars, Timers timers,
                 Once once, Clock clock) {
        this.store = store;
        this.record = record;
        this.terms = terms;
        this.files = files;
        this.rosters = rosters;
        this.calendars = calendars;
        this.timers = timers;
        this.once = once;
        this.clock = clock;
    }

    /** What a unit would be told of a case file, one line each. */
    public static List<String> context(CaseFile file) {
        return Context.of(file).lines().toList();
    }

    /** The usual due day of a question asked today. */
    @Transactional(readOnly = true)
    public LocalDate usualDue() {
        return calendars.current().plus(today(), inForce().dueDays()).on();
    }

    /** Asks the unit of a case file. */
    public Outcome<UUID> ask(Actor actor, NewHelp help, UUID key) {
        return once.run(key, () -> {
            Optional<CaseFile> file = actor.is(Role.OFFICER) ? files.find(help.caseFile()) : Optional.empty();
            if (file.isEmpty()) {
                return Outcome.refused(NOT_FOUND);
            }
            return ask(actor, file.get(), help);
        });
    }

    private Outcome<UUID> ask(Actor actor, CaseFile file, NewHelp help) {
        List<Refusal> refusals = new ArrayList<>();
        if (file.unit() == null) {
            refusals.add(HelpRule.NO_UNIT_TO_ASK.refuse("“" + file.matterName() + "”由" + file.unitName() + "办理，不是本系统里的单位，请电话联系。"));
            return Outcome.refused(refusals);
        }
        if (file.turn() == Turn.NOBODY) {
            refusals.add(HelpRule.CASE_FILE_OVER.refuse("这个办件已经结束（" + file.state().label() + "），不用再请单位协助。"));
        }
        UnitRoster roster = rosters.of(file.unit(), today());
        Optional<RosterEntry> whom = help.person() == null
                ? roster.today(file.matter()).map(OnDuty::person) : roster.person(help.person());
        if (help.person() != null && whom.isEmpty()) {
            refusals.add(HelpRule.NOT_ON_THE_ROSTER.at("person", "所选的人不在该单位今天的名单上，请重新选择。"));
        }
        LocalDate due = help.dueOn() == null ? usualDue() : help.dueOn();
        refusals.addAll(refusals(help.question(), due));
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        UUID id = Ids.next();
        HelpRound round = round(id, 1, file.unit(), help.question(), due);
        HelpRequest asked = new HelpRequest(id, file.id(), file.project(), file.matter(), file.matterName(), file.projectName(), file.code(),
                file.unit(), file.unitName(), actor.account(), actor.name(), Context.of(file), HelpState.WAITING,
                whom.map(entry -> Rung.of(entry.told().category())).orElse(Rung.EXPERT), whom.map(RosterEntry::person).orElse(null),
                whom.map(entry -> entry.told().name()).orElse(""), round, 1);
        store.insert(asked);
        begin(actor, asked, HelpEventKind.ASKED, whom);
        return Outcome.done(id);
    }

    private void begin(Actor actor, HelpRequest asked, HelpEventKind kind, Optional<RosterEntry> whom) {
        store.insert(asked.current());
        record.reach(asked, actor, Said.of(kind, HelpEvent.Way.DESK, asked.current().question()), whom);
        timers.set(HelpClimbing.KIND, asked.current().id(), HelpClimbing.morning(asked.current().leadOn(), zone()));
    }

    private List<Refusal> refusals(String question, LocalDate due) {
        List<Refusal> refusals = new ArrayList<>();
        if (question.isBlank() || question.strip().length() > LONGEST_TEXT) {
            refusals.add(HelpRule.QUESTION_MISSING.at("question", question.isBlank()
                    ? "请写明要单位协助什么，或者选一句常用的。" : "问题最多 " + LONGEST_TEXT + " 个字。"));
        }
        WorkingCalendar calendar = calendars.current();
        if (!due.isAfter(today()) || due.isAfter(calendar.plus(today(), Terms.LONGEST_DUE).on())) {
            refusals.add(HelpRule.DUE_OUT_OF_RANGE.at("dueOn", "答复期限应当在明天以后、" + Terms.LONGEST_DUE + " 个工作日以内。"));
        }
        return refusals;
    }

    private HelpRound round(UUID request, int number, UUID unit, String question, LocalDate due) {
        Terms now = inForce();
        WorkingCalendar calendar = calendars.current();
        return new HelpRound(Ids.next(), request, number, unit, question.strip(), today(), due,
                now.climbs(today(), due, now.toLead(), calendar), now.climbs(today(), due, now.toOfficial(), calendar),
                now.climbs(today(), due, now.toBureau(), calendar), calendar.plus(due, now.linkDays()).on(), null, null, null, null);
    }

    /** Tells the person who has it once more; not twice a day. */
    public Outcome<UUID> remind(Actor actor, UUID id, UUID key) {
        return change(actor, id, key, null, request -> {
            if (!request.state().waits()) {
                return Outcome.refused(HelpReplies.notWaiting(request, store.events(id)));
            }
            Optional<HelpEvent> today = store.events(id).stream().filter(event -> event.kind() == HelpEventKind.REMINDED)
                    .filter(event -> LocalDate.ofInstant(event.at(), zone()).equals(today())).findFirst();
            if (today.isPresent()) {
                return Outcome.refused(HelpRule.REMINDED_TODAY.refuse("今天已由" + today.get().byName() + "催过，一天催一次就够了。"));
            }
            HelpRequest now = Changes.next(request, request.state());
            record.remind(now, actor, Said.of(HelpEventKind.REMINDED, HelpEvent.Way.DESK, ""));
            return Outcome.done(id);
        });
    }

    /** @param seenVersion the version of the request the actor had before them */
    public Outcome<UUID> withdraw(Actor actor, UUID id, String reason, int seenVersion, UUID key) {
        return change(actor, id, key, seenVersion, request -> {
            if (!request.state().waits()) {
                return Outcome.refused(HelpReplies.notWaiting(request, store.events(id)));
            }
            if (reason.isBlank()) {
                return Outcome.refused(HelpRule.REASON_MISSING.at("reason", "撤回须写明原因，单位会看到。"));
            }
            store.withdrawn(request.current().id(), today());
            record.add(Changes.next(request, HelpState.WITHDRAWN), actor, Said.of(HelpEventKind.WITHDRAWN, HelpEvent.Way.DESK, reason));
            return Outcome.done(id);
        });
    }

    /** The answer serves. */
    public Outcome<UUID> close(Actor actor, UUID id, int seenVersion, UUID key) {
        return change(actor, id, key, seenVersion, request -> {
            if (request.state() != HelpState.ANSWERED) {
                return Outcome.refused(noAnswer(request));
            }
            record.add(Changes.next(request, HelpState.CLOSED), actor, Said.of(HelpEventKind.CLOSED, HelpEvent.Way.DESK, ""));
            return Outcome.done(id);
        });
    }

    /** The answer does not serve: a new round of the same request, for whoever handles the matter today. */
    public Outcome<UUID> askAgain(Actor actor, UUID id, String question, LocalDate dueOn, int seenVersion, UUID key) {
        return change(actor, id, key, seenVersion, request -> {
            if (request.state() != HelpState.ANSWERED) {
                return Outcome.refused(noAnswer(request));
            }
            LocalDate due = dueOn == null ? usualDue() : dueOn;
            List<Refusal> refusals = refusals(question, due);
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            Optional<RosterEntry> whom = rosters.today(request.unit(), request.matter()).map(OnDuty::person);
            HelpRound round = round(id, request.current().number() + 1, request.unit(), question, due);
            begin(actor, Changes.again(request, round, whom), HelpEventKind.ASKED_AGAIN, whom);
            return Outcome.done(id);
        });
    }

    private static Refusal noAnswer(HelpRequest request) {
        return HelpRule.NO_ANSWER_YET.refuse("这件协助请求" + request.state().label() + "，" + (request.state().isOver() ? "不能再办结或者再问。" : "有了答复才能办结或者再问。"));
    }

    private Outcome<UUID> change(Actor actor, UUID id, UUID key, Integer seenVersion, Function<HelpRequest, Outcome<UUID>> act) {
        return once.run(key, () -> {
            Optional<HelpRequest> request = actor.is(Role.OFFICER) ? store.lock(id) : Optional.empty();
            if (request.isEmpty()) {
                return Outcome.refused(NOT_FOUND);
            }
            if (seenVersion != null && request.get().version() != seenVersion) {
                List<HelpEvent> events = store.events(id);
                HelpEvent last = events.get(events.size() - 1);
                return Outcome.refused(HelpRule.CHANGED_MEANWHILE.refuse("刚才" + last.byName() + "已“" + last.kind().label() + "”，请看过以后再办。"));
            }
            return act.apply(request.get());
        });
    }

    /** Empty where there is none or it is not for this person. */
    @Transactional(readOnly = true)
    public Optional<HelpThread> thread(Actor actor, UUID id) {
        return store.find(id).filter(request -> maySee(actor, request)).map(request -> new HelpThread(request, store.events(id)));
    }

    static boolean maySee(Actor actor, HelpRequest request) {
        return switch (actor.role()) {
            case OFFICER, BUREAU -> true;
            case UNIT -> request.unit().equals(actor.unit());
            default -> false;
        };
    }

    private Terms inForce() {
        return terms.on(today()).orElse(Terms.ASSUMED);
    }

    private ZoneId zone() {
        return clock.getZone();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
