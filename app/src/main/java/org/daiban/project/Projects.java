package org.daiban.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.party.Owner;
import org.daiban.party.OwnerRenamed;
import org.daiban.party.Owners;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.daiban.web.Sites;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The projects of a jurisdiction. */
@Component
public class Projects {

    private final ProjectStore store;
    private final Owners owners;
    private final Sites sites;
    private final Once once;
    private final Clock clock;

    Projects(ProjectStore store, Owners owners, Sites sites, Once once, Clock clock) {
        this.store = store;
        this.owners = owners;
        this.sites = sites;
        this.once = once;
        this.clock = clock;
    }

    /** Registers a project; the officer who does is in charge of it. */
    public Outcome<UUID> register(Actor actor, NewProject project, UUID key) {
        return once.run(key, () -> {
            List<Refusal> faults = faults(project);
            Optional<Owner> owner = owners.find(project.owner());
            if (owner.isEmpty()) {
                return Outcome.refused(Refusal.input("owner", "请先选定项目单位。"));
            }
            if (!faults.isEmpty()) {
                return Outcome.refused(faults);
            }
            UUID id = Ids.next();
            if (store.insert(id, owner.get(), project, actor, LocalDate.now(clock))) {
                return Outcome.done(id);
            }
            return Outcome.refused(new Refusal("R01-9", "项目代码 " + ProjectCode.normal(project.code()) + " 已经登记，不再登记第二次。", "", "code"));
        });
    }

    /** Decides whether the project may be served (R01); refused with every reason where it may not. */
    public Outcome<UUID> admit(Actor actor, UUID project, AdmissionDetails details, UUID key) {
        return once.run(key, () -> {
            if (store.find(project).isEmpty()) {
                return Outcome.refused(new Refusal("", "没有找到这个项目。", ""));
            }
            AdmissionFinding finding = AdmissionFinding.of(details, LocalDate.now(clock))
                    .said(sites.of(Jurisdiction.current()).level());
            if (!finding.refusals().isEmpty()) {
                return Outcome.refused(finding.refusals());
            }
            UUID id = Ids.next();
            store.admit(id, project, finding, details, actor, LocalDate.now(clock), clock.instant());
            return Outcome.done(id);
        });
    }

    /** What keeps a project from being registered, its owner apart; for forms that register both. */
    public List<Refusal> faults(NewProject project) {
        return RegistrationCheck.faults(project, LocalDate.now(clock));
    }

    /** A remark on the region in a project code; empty where there is nothing to remark. */
    public static Optional<String> remark(Project project, String jurisdiction) {
        return ProjectCode.remark(project.code(), jurisdiction);
    }

    /** How many are registered; counts them all. */
    @Transactional(readOnly = true)
    public int number() {
        return store.number();
    }

    @Transactional(readOnly = true)
    public Optional<Project> find(UUID id) {
        return store.find(id);
    }

    /** @param code 项目代码 as typed */
    @Transactional(readOnly = true)
    public Optional<Project> byCode(String code) {
        return store.byCode(ProjectCode.normal(code));
    }

    @Transactional(readOnly = true)
    public List<Project> ofOwner(UUID owner) {
        return store.ofOwner(owner);
    }

    /** The projects of several owners. */
    @Transactional(readOnly = true)
    public List<Project> ofOwners(Collection<UUID> owners) {
        return owners.isEmpty() ? List.of() : store.ofOwners(owners);
    }

    /** The names of projects, by id. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<UUID> projects) {
        return projects.isEmpty() ? Map.of() : store.names(projects);
    }

    /** A page of the registry, newest first. */
    @Transactional(readOnly = true)
    public ProjectList list(ProjectSearch search) {
        return store.list(search, ProjectStore.PAGE);
    }

    /** The same as far as a file holds. */
    @Transactional(readOnly = true)
    public ProjectList first(ProjectSearch search, int most) {
        return store.list(search, most);
    }

    @EventListener
    void on(OwnerRenamed renamed) {
        store.rename(renamed.owner(), renamed.name());
    }
}
