package org.daiban.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.engine.calendar.Due;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.jurisdiction.Calendars;
import org.daiban.party.OwnerRenamed;
import org.daiban.party.Owners;
import org.daiban.project.Project;
import org.daiban.project.Projects;
import org.daiban.roadmap.SavedAnswers;
import org.daiban.roadmap.SavedPlan;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The service requests of a jurisdiction: how one is asked, and how it is found. */
@Component
public class ServiceRequests {

    /** How many a page of the list shows. */
    public static final int PAGE = 40;

    static final Refusal MODE_MISSING = RequestRule.MODE_MISSING.at("mode", "请选择服务方式：咨询、指导、协调、代办。");

    private static final Refusal NO_PROJECT = new Refusal("", "没有找到这个项目。", "");

    private final RequestStore store;
    private final EntryStore entries;
    private final RequestFiles files;
    private final Periods periods;
    private final Calendars calendars;
    private final Projects projects;
    private final Owners owners;
    private final SavedAnswers plans;
    private final Once once;
    private final Clock clock;

    ServiceRequests(RequestStore store, EntryStore entries, RequestFiles files, Periods periods, Calendars calendars, Projects projects,
                    Owners owners, SavedAnswers plans, Once once, Clock clock) {
        this.store = store;
        this.entries = entries;
        this.files = files;
        this.periods = periods;
        this.calendars = calendars;
        this.projects = projects;
        this.owners = owners;
        this.plans = plans;
        this.once = once;
        this.clock = clock;
    }

    /** Somebody asks at the window, with a project. A missing mandate does not stop it: acting is where that is checked. */
    public Outcome<UUID> open(Actor actor, UUID project, Mode mode, String note, UUID key) {
        return ask(actor, new NewRequest(null, project, mode, Channel.WINDOW, note, List.of()), key);
    }

    /**
     * Opens a request and gives it its codes. The officer who registers one has it; what an owner asks on line waits for
     * the bureau to find one.
     *
     * @param asked its owner may be null where the project says it
     */
    public Outcome<UUID> ask(Actor actor, NewRequest asked, UUID key) {
        return once.run(key, () -> {
            Asker asker = asker(asked);
            List<Refusal> refusals = new ArrayList<>(refusals(asked, asker));
            refusals.addAll(files.refusals(asked.files()));
            if (!asked.plan().isBlank() && plan(asked).isEmpty()) {
                refusals.add(Refusal.input("plan", "没有找到这个保存码，请核对后再输。"));
            }
            return refusals.isEmpty() ? Outcome.done(insert(actor, asked, asker)) : Outcome.refused(refusals);
        });
    }

    private Optional<SavedPlan> plan(NewRequest asked) {
        return asked.plan().isBlank() ? Optional.empty() : plans.find(asked.plan());
    }

    /** Whose request it is; the id is null where nobody of that kind is there. */
    private record Asker(UUID id, String name) {
    }

    private Asker asker(NewRequest asked) {
        if (asked.project() != null) {
            Optional<Project> project = projects.find(asked.project())
                    .filter(found -> asked.owner() == null || found.owner().equals(asked.owner()));
            return project.map(found -> new Asker(found.owner(), found.ownerName())).orElse(new Asker(null, ""));
        }
        return Optional.ofNullable(asked.owner()).flatMap(owners::find)
                .map(owner -> new Asker(owner.id(), owner.name())).orElse(new Asker(null, ""));
    }

    private static List<Refusal> refusals(NewRequest asked, Asker asker) {
        List<Refusal> refusals = new ArrayList<>();
        if (asker.id() == null) {
            refusals.add(asked.project() != null ? NO_PROJECT : new Refusal("", "没有找到这个项目单位。", ""));
        }
        refusals.addAll(contentRefusals(asked));
        return refusals;
    }

    /** What is wrong with what is asked, whoever asks. */
    static List<Refusal> contentRefusals(NewRequest asked) {
        List<Refusal> refusals = new ArrayList<>();
        if (asked.mode() == null) {
            refusals.add(MODE_MISSING);
        }
        if (asked.mode() == Mode.ACT && asked.project() == null) {
            refusals.add(RequestRule.ACT_WITHOUT_PROJECT.at(RequestRules.PROJECT, "要求代办的须先选定项目：委托书要写明是哪个项目。还没有项目的，先选咨询或者指导。"));
        }
        if (asked.channel() != Channel.WINDOW && asked.text().isBlank()) {
            refusals.add(Refusal.input(RequestRules.TEXT, "请写明要问什么、要帮什么。"));
        }
        return refusals;
    }

    private UUID insert(Actor actor, NewRequest asked, Asker asker) {
        LocalDate today = LocalDate.now(clock);
        boolean taken = actor.is(Role.OFFICER);
        UnifiedCode code = new UnifiedCode(Jurisdiction.current(), today.getYear(), store.nextSerial(today.getYear()));
        ServiceRequest request = new ServiceRequest(Ids.next(), asker.id(), asker.name(), asked.project(), asked.mode(), asked.channel(), code,
                LookupCode.random(), actor.name(), today, asked.text().strip(),
                plan(asked).map(SavedPlan::code).orElse(""), promise(asked.mode(), today),
                Course.begun(taken ? actor.account() : null, taken ? actor.name() : null, today), 1);
        store.insert(request, actor.account(), clock.instant());
        entries.append(request.id(), new Entry(1, EntryKind.ASKED, request.note(), request.mode(), request.project(),
                request.course().officerName(), null, request.channel(), actor.account(), actor.name(), actor.role(), clock.instant(),
                files.store(actor, asked.files())));
        return request.id();
    }

    private ReplyPromise promise(Mode mode, LocalDate today) {
        Period period = periods.of(Period.Kind.of(mode));
        Due due = calendars.current().plus(today, period.workingDays());
        return new ReplyPromise(due.on(), due.provisional(), period.isConfirmed());
    }

    /** The requests of a project, the first one first. */
    @Transactional(readOnly = true)
    public List<ServiceRequest> of(UUID project) {
        return store.of(List.of(project));
    }

    /** The requests of several projects, oldest first. */
    @Transactional(readOnly = true)
    public List<ServiceRequest> of(Collection<UUID> projects) {
        return projects.isEmpty() ? List.of() : store.of(projects);
    }

    /** A page of a list. */
    @Transactional(readOnly = true)
    public RequestList list(RequestFilter filter) {
        return store.list(filter, PAGE);
    }

    /** The same as far as a file holds. */
    @Transactional(readOnly = true)
    public RequestList first(RequestFilter filter, int most) {
        return store.list(filter, most);
    }

    /** What waits for the bureau to find an officer, the oldest first. @param after the last one of the page before, or null */
    @Transactional(readOnly = true)
    public RequestList waiting(UUID after) {
        return store.waiting(after, PAGE);
    }

    @Transactional(readOnly = true)
    public Optional<ServiceRequest> find(UUID id) {
        return store.find(id);
    }

    /** What happened to a request, the oldest first; without what staff noted for themselves where an owner asks. */
    @Transactional(readOnly = true)
    public List<Entry> entries(Actor actor, UUID request) {
        return entries.of(request, !actor.is(Role.OWNER));
    }

    /** Whether a document belongs to a request, as far as that person sees it. */
    @Transactional(readOnly = true)
    public boolean isAttached(Actor actor, UUID request, UUID document) {
        return entries.isAttached(request, document, !actor.is(Role.OWNER));
    }

    /** @param typed the lookup code as someone typed it; what is no code finds nothing */
    @Transactional(readOnly = true)
    public Optional<ServiceRequest> byLookup(String typed) {
        return LookupCode.read(typed).flatMap(store::byLookup);
    }

    /** A code of another jurisdiction finds nothing, as one never given does. */
    @Transactional(readOnly = true)
    public Optional<ServiceRequest> byCode(UnifiedCode code) {
        return code.jurisdiction().equals(Jurisdiction.current()) ? store.byCode(code) : Optional.empty();
    }

    /**
     * The request of a receipt, for who also knows how the phone of its owner ends. A code never given and an end that does
     * not fit find nothing alike.
     *
     * @param tail the last four digits
     */
    @Transactional(readOnly = true)
    public Optional<ServiceRequest> byReceipt(UnifiedCode code, String tail) {
        return byCode(code).filter(request -> tail.matches("\\d{4}") && owners.find(request.owner())
                .filter(owner -> owner.phone().replaceAll("\\D", "").endsWith(tail)).isPresent());
    }

    @EventListener
    void on(OwnerRenamed renamed) {
        store.rename(renamed.owner(), renamed.name());
    }
}
