package org.daiban.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daiban.document.Upload;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.jurisdiction.Calendars;
import org.daiban.project.Projects;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Once;
import org.springframework.stereotype.Component;

/** What is done with a service request, one dated entry after another. An owner reaches their own only. */
@Component
public class RequestLife {

    private static final Refusal NOT_FOUND = new Refusal("", "没有找到这个诉求。", "");

    /** Words are added whatever came before them; all else is done on what was seen. */
    private static final Set<EntryKind> ADDED = EnumSet.of(EntryKind.FOLLOWED_UP, EntryKind.NOTED, EntryKind.ASSIGNED);

    private final RequestStore store;
    private final EntryStore entries;
    private final RequestFiles files;
    private final Recusals recusals;
    private final OwnerTexts ownerTexts;
    private final Periods periods;
    private final Calendars calendars;
    private final Projects projects;
    private final Accounts accounts;
    private final Once once;
    private final Clock clock;

    RequestLife(RequestStore store, EntryStore entries, RequestFiles files, Recusals recusals, OwnerTexts ownerTexts, Periods periods,
                Calendars calendars, Projects projects, Accounts accounts, Once once, Clock clock) {
        this.store = store;
        this.entries = entries;
        this.files = files;
        this.recusals = recusals;
        this.ownerTexts = ownerTexts;
        this.periods = periods;
        this.calendars = calendars;
        this.projects = projects;
        this.accounts = accounts;
        this.once = once;
        this.clock = clock;
    }

    /**
     * Does one thing. Where something else was done since the entry the person had before them, they are told first and
     * nothing is done; what they typed stays with their form.
     *
     * @param seen the number of the last entry on the page it was done from
     */
    public Outcome<UUID> record(Actor actor, UUID id, Deed deed, List<Upload> uploads, int seen, UUID key) {
        return once.run(key, () -> {
            Optional<ServiceRequest> found = store.lock(id).filter(request -> maySee(actor, request));
            if (found.isEmpty()) {
                return Outcome.refused(NOT_FOUND);
            }
            List<Refusal> refusals = refusals(actor, found.get(), deed, uploads, seen);
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            append(actor, found.get(), deed, uploads);
            return Outcome.done(id);
        });
    }

    /** What a person may do with a request now. */
    public Set<EntryKind> next(Actor actor, ServiceRequest request) {
        return RequestRules.next(request, actor.role(), today());
    }

    /** Gives many to another officer, all of them or, with every reason, none. */
    public Outcome<UUID> reassign(Actor actor, List<UUID> requests, UUID from, UUID to, String reason, UUID key) {
        return once.run(key, () -> {
            List<Refusal> refusals = new ArrayList<>();
            if (requests.isEmpty()) {
                refusals.add(RequestRule.NOTHING_TICKED.at("request", "请至少勾选一件诉求。"));
            }
            if (reason.isBlank()) {
                refusals.add(RequestRule.REASSIGNED_WITHOUT_REASON.at(RequestRules.TEXT, "改派须写明原因。"));
            }
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            Deed deed = new Deed.Assigned(from, to, reason);
            for (UUID id : requests.stream().distinct().sorted().toList()) {
                Optional<ServiceRequest> found = store.lock(id);
                List<Refusal> of = found.map(request -> refusals(actor, request, deed, List.of(), 0)).orElse(List.of(NOT_FOUND));
                of.stream().map(refusal -> found.map(request -> named(refusal, request)).orElse(refusal)).forEach(refusals::add);
                if (refusals.isEmpty()) {
                    append(actor, found.orElseThrow(), deed, List.of());
                }
            }
            return refusals.isEmpty() ? Outcome.done(to) : Outcome.refused(refusals.stream().distinct().toList());
        });
    }

    /** Of many, each refusal says which one it is about. */
    private static Refusal named(Refusal refusal, ServiceRequest request) {
        boolean ofAll = refusal.code().equals(RequestRule.NOT_AN_OFFICER.code());
        return ofAll ? refusal : new Refusal(refusal.code(), request.code().text() + "：" + refusal.sentence(), refusal.clause());
    }

    private static boolean maySee(Actor actor, ServiceRequest request) {
        return !actor.is(Role.OWNER) || request.owner().equals(actor.owner());
    }

    private List<Refusal> refusals(Actor actor, ServiceRequest request, Deed deed, List<Upload> uploads, int seen) {
        if (!ADDED.contains(deed.kind())) {
            Optional<Entry> meanwhile = entries.since(request.id(), seen);
            if (meanwhile.isPresent()) {
                return List.of(changedMeanwhile(meanwhile.get()));
            }
        }
        List<Refusal> refusals = new ArrayList<>(RequestRules.refusals(request, deed, actor.role(), today()));
        refusals.addAll(files.refusals(uploads));
        if (refusals.isEmpty() && deed instanceof Deed.Assigned assigned) {
            refusals.addAll(ofAssigning(request, assigned));
        }
        if (refusals.isEmpty() && deed instanceof Deed.Changed changed && changed.project() != null) {
            refusals.addAll(ofTying(request, changed.project()));
        }
        return refusals;
    }

    private static Refusal changedMeanwhile(Entry entry) {
        return RequestRule.CHANGED_MEANWHILE.refuse("刚才" + entry.doneByName() + "已经登记“" + entry.kind().label()
                + "”，看过下面的经过再按一次；您填写的内容还在。");
    }

    private List<Refusal> ofAssigning(ServiceRequest request, Deed.Assigned assigned) {
        Optional<Actor> officer = officer(assigned.to());
        if (officer.isEmpty()) {
            return List.of(RequestRule.NOT_AN_OFFICER.at("to", "所选的人不是在岗的首席服务官，请另选一位。"));
        }
        return recusals.isRecused(assigned.to(), request.owner())
                ? List.of(RequestRule.ASSIGNEE_RECUSED.at("to", officer.get().name() + "已申报与" + request.ownerName() + "有利害关系，不能派给；请另选一位。"))
                : List.of();
    }

    private List<Refusal> ofTying(ServiceRequest request, UUID project) {
        boolean own = projects.find(project).filter(found -> found.owner().equals(request.owner())).isPresent();
        return own ? List.of() : List.of(RequestRule.PROJECT_OF_ANOTHER.at(RequestRules.PROJECT, "所选的项目不是本单位的，请重新选择。"));
    }

    private void append(Actor actor, ServiceRequest request, Deed deed, List<Upload> uploads) {
        String officer = deed instanceof Deed.Assigned assigned ? officer(assigned.to()).orElseThrow().name() : null;
        LocalDate agreeBy = deed instanceof Deed.Proposed
                ? calendars.current().plus(today(), periods.of(Period.Kind.AGREEMENT).workingDays()).on() : null;
        Mode mode = deed instanceof Deed.Changed changed ? changed.mode() : request.mode();
        UUID project = deed instanceof Deed.Changed changed ? changed.project() : request.project();
        int number = request.version() + 1;
        entries.append(request.id(), new Entry(number, deed.kind(), deed.text().strip(),
                mode == request.mode() ? null : mode, deed instanceof Deed.Changed ? project : null, officer,
                deed instanceof Deed.Proposed proposed ? proposed.result() : null, channel(actor, deed), actor.account(), actor.name(),
                actor.role(), clock.instant(), files.store(actor, uploads)));
        store.update(new ServiceRequest(request.id(), request.owner(), request.ownerName(), project, mode, request.channel(), request.code(),
                request.lookup(), request.receivedBy(), request.receivedOn(), request.note(), request.plan(), request.promise(),
                request.course().after(deed, officer, today(), agreeBy), number));
        if (actor.is(Role.OFFICER)) {
            ownerTexts.tell(request.id(), deed.kind());
        }
    }

    private static Channel channel(Actor actor, Deed deed) {
        boolean byOwner = actor.is(Role.OWNER);
        return byOwner ? Channel.OWNER_SPACE : deed instanceof Deed.FollowedUp said ? said.channel() : Channel.WINDOW;
    }

    private Optional<Actor> officer(UUID account) {
        return accounts.officers().stream().filter(officer -> officer.account().equals(account)).findFirst();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
