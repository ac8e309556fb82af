package org.daiban.casefile;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daiban.engine.roadmap.Actual;
import org.daiban.engine.roadmap.Progress;
import org.daiban.engine.roadmap.Roadmap;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.mandate.IntendedAct;
import org.daiban.mandate.MandateReference;
import org.daiban.mandate.Mandates;
import org.daiban.person.StepUp;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Once;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The case files of a jurisdiction: opened, told what happened, read. */
@Component
public class CaseFiles {

    private static final Refusal NOT_FOUND = new Refusal("", "没有找到这个办件。", "");

    private final CaseStore store;
    private final CaseList list;
    private final CaseOpening opening;
    private final CaseReader reader;
    private final Mandates mandates;
    private final Once once;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    CaseFiles(CaseStore store, CaseList list, CaseOpening opening, CaseReader reader, Mandates mandates, Once once,
              ApplicationEventPublisher news, Clock clock) {
        this.store = store;
        this.list = list;
        this.opening = opening;
        this.reader = reader;
        this.mandates = mandates;
        this.once = once;
        this.news = news;
        this.clock = clock;
    }

    /** Opens a case file for a matter of the project's approved roadmap. */
    public Outcome<UUID> open(Actor actor, UUID project, String matter, UUID key) {
        return openAll(actor, project, List.of(matter), key).map(ids -> ids.get(0));
    }

    /** Opens a case file for each of the matters or, with every reason, for none. */
    public Outcome<List<UUID>> openAll(Actor actor, UUID project, List<String> matters, UUID key) {
        return once.run(key,
                ids -> ids.stream().map(UUID::toString).collect(Collectors.joining(",")),
                kept -> Arrays.stream(kept.split(",")).map(UUID::fromString).toList(),
                () -> opening.open(actor, project, matters.stream().distinct().toList()));
    }

    /** What the project's approved roadmap offers to open; refused where none is approved. */
    @Transactional(readOnly = true)
    public Outcome<Roadmap> plan(UUID project) {
        return opening.plan(project);
    }

    /**
     * Records what happened.
     *
     * @param seenVersion the version of the case file the actor had before them
     * @return the case file, or every reason why not
     */
    public Outcome<UUID> record(Actor actor, UUID caseFile, NewEvent event, int seenVersion, UUID key) {
        return once.run(key, () -> store.lock(caseFile)
                .filter(whole -> mayEnter(actor, whole.row()))
                .map(whole -> record(actor, whole.row(), CaseHistory.of(whole.events()), event, seenVersion))
                .orElseGet(() -> Outcome.refused(NOT_FOUND)));
    }

    /** What would refuse the event; records nothing. */
    @Transactional(readOnly = true)
    public List<Refusal> check(Actor actor, UUID caseFile, NewEvent event, int seenVersion) {
        return store.find(caseFile)
                .filter(row -> mayEnter(actor, row))
                .map(row -> refusals(actor, row, history(row), event, seenVersion))
                .orElseGet(() -> List.of(NOT_FOUND));
    }

    private Outcome<UUID> record(Actor actor, CaseRow row, CaseHistory history, NewEvent event, int seenVersion) {
        List<Refusal> refusals = refusals(actor, row, history, event, seenVersion);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        append(actor, row, history, event);
        return Outcome.done(row.id());
    }

    private List<Refusal> refusals(Actor actor, CaseRow row, CaseHistory history, NewEvent event, int seenVersion) {
        if (row.version() != seenVersion) {
            return List.of(changedMeanwhile(history));
        }
        List<Refusal> refusals = new ArrayList<>(
                CaseRules.refusals(history, reader.clock(row), row.undertaking(), event, reader.today()));
        refusals.addAll(notTheirs(actor, event));
        if (Acts.doer(event.what()) == Doer.OWNER) {
            StepUp.refusal(actor, event.what().kind().label()).ifPresent(refusals::add);
        }
        actForOwner(actor, row, event).ifPresent(act -> refusals.addAll(mandates.refusals(actor, act)));
        return refusals;
    }

    /** What the officer does in the owner's name; what a unit tells about it is a fact and needs no mandate. */
    private static Optional<IntendedAct> actForOwner(Actor actor, CaseRow row, NewEvent event) {
        return Acts.needed(event.what()).filter(authority -> actor.is(Role.OFFICER))
                .map(authority -> new IntendedAct(row.project(), row.matter(), authority, event.on()));
    }

    private CaseHistory history(CaseRow row) {
        return CaseHistory.of(events(row.id()));
    }

    private void append(Actor actor, CaseRow row, CaseHistory history, NewEvent event) {
        CaseClock caseClock = reader.clock(row);
        MandateReference mandate = actForOwner(actor, row, event)
                .flatMap(act -> mandates.allowing(actor, act)).orElse(null);
        CaseEvent recorded = new CaseEvent(row.version() + 1, event.what(), event.on(), clock.instant(), actor.account(),
                actor.name(), event.source(), event.voucher().strip(), event.note().strip(),
                mandate,
                CaseCautions.of(history, caseClock, event, unfinished(row, event.what().kind())));
        CaseHistory after = history.and(recorded);
        store.append(row.id(), recorded, after, Outlook.of(caseClock, after, reader.today()), reader.told(caseClock, history, after));
        news.publishEvent(new CaseFileMoved(reader.file(row, after.events()), recorded));
    }

    private static Refusal changedMeanwhile(CaseHistory history) {
        return CaseRule.CHANGED_MEANWHILE.refuse(history.latest()
                .map(last -> "刚才 " + last.recordedByName() + " 已登记“" + last.kind().label() + "”，请看过以后再登记。")
                .orElse("页面上的办件不是现在的样子，请看过以后再登记。"));
    }

    private static List<Refusal> notTheirs(Actor actor, NewEvent event) {
        EventKind kind = event.what().kind();
        if (!kind.recordedBy(actor.role())) {
            return List.of(new Refusal("", actor.role().label() + "不能登记" + kind.label() + "。", ""));
        }
        return actor.is(Role.OWNER) && Acts.doer(event.what()) == Doer.OFFICER
                ? List.of(Refusal.input("by", "代办人员办理的，由代办人员登记。"))
                : List.of();
    }

    private List<String> unfinished(CaseRow row, EventKind kind) {
        if (kind != EventKind.SUBMITTED && kind != EventKind.RECEIVED) {
            return List.of();
        }
        return Prerequisites.of(row, store.besides(row.id()), reader::name).stream()
                .filter(prerequisite -> !prerequisite.done())
                .map(Prerequisite::name)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<CaseFile> find(UUID id) {
        return store.find(id).map(row -> reader.file(row, events(id)));
    }

    /** All there is to say of a case file; empty where the actor may not see it. */
    @Transactional(readOnly = true)
    public Optional<CaseDetail> detail(Actor actor, UUID id) {
        List<CaseRow> ofProject = store.besides(id);
        return ofProject.stream()
                .filter(row -> row.id().equals(id) && mayEnter(actor, row))
                .findFirst()
                .map(row -> reader.detail(row, events(id), ofProject, store.told(id)));
    }

    /** What happened, first first. */
    @Transactional(readOnly = true)
    public List<CaseEvent> events(UUID caseFile) {
        return store.events(List.of(caseFile)).get(caseFile);
    }

    /** What was done in the owner's name under a mandate, the newest first, two hundred at most; nothing where it is not to be seen. */
    @Transactional(readOnly = true)
    public List<ActUnder> actsUnder(UUID mandate) {
        return mandates.find(mandate).map(found -> store.actsUnder(found.id())).orElse(List.of());
    }

    /** All case files of a project, by stage and matter. */
    @Transactional(readOnly = true)
    public List<CaseFile> of(UUID project) {
        return of(List.of(project));
    }

    /** All case files of several projects, by project, stage and matter. */
    @Transactional(readOnly = true)
    public List<CaseFile> of(Collection<UUID> projects) {
        return files(store.of(projects));
    }

    /**
     * By due day, those without one last.
     *
     * @param after {@link CasePage#next()} of the stretch before, or null
     */
    @Transactional(readOnly = true)
    public CasePage byRemaining(CaseFilter filter, String after, int size) {
        return page(list.rows(filter, reader.today(), after, size + 1), size);
    }

    /** The same for who writes beside them: kept from changing until the transaction ends, those being changed left out. */
    @Transactional
    public CasePage byRemainingHeld(CaseFilter filter, String after, int size) {
        return page(list.held(filter, reader.today(), after, size + 1), size);
    }

    private CasePage page(List<CaseRow> found, int size) {
        List<CaseRow> rows = found.size() > size ? found.subList(0, size) : found;
        return new CasePage(files(rows), found.size() > size ? rows.get(size - 1).place() : null);
    }

    /** How many there are by light; counts them all. */
    @Transactional(readOnly = true)
    public CaseFigures figures() {
        return list.figures(reader.today());
    }

    /** What really happened to the project's matters so far, for the re-forecast. */
    @Transactional(readOnly = true)
    public Progress progress(UUID project) {
        List<CaseRow> rows = store.of(List.of(project));
        Map<UUID, List<CaseEvent>> events = store.events(ids(rows));
        return new Progress(reader.today(),
                rows.stream().flatMap(row -> reader.actual(row, events.get(row.id())).stream()).toList());
    }

    /** The case files of a project, what happened to them and what is missing: one statement. */
    @Transactional(readOnly = true)
    public ProjectFiles whole(UUID project) {
        Map<CaseRow, List<CaseEvent>> whole = store.withEvents(project);
        List<CaseFile> files = new ArrayList<>();
        List<Actual> actuals = new ArrayList<>();
        List<Asked> asked = new ArrayList<>();
        whole.forEach((row, events) -> {
            files.add(reader.file(row, events));
            reader.actual(row, events).ifPresent(actuals::add);
            CaseHistory.of(events).asked(row.id()).ifPresent(asked::add);
        });
        return new ProjectFiles(files, new Progress(reader.today(), actuals), asked);
    }

    private List<CaseFile> files(List<CaseRow> rows) {
        return reader.files(rows, store.events(ids(rows)));
    }

    private static List<UUID> ids(List<CaseRow> rows) {
        return rows.stream().map(CaseRow::id).toList();
    }

    private static boolean mayEnter(Actor actor, CaseRow row) {
        return switch (actor.role()) {
            case OFFICER, BUREAU -> true;
            case OWNER -> row.owner().equals(actor.owner());
            case UNIT -> row.unit() != null && row.unit().equals(actor.unit());
            case SYSTEM, SECURITY, AUDIT -> false;
        };
    }
}
