package org.daiban.roadmap;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.catalogue.Catalogues;
import org.daiban.catalogue.PublishedCatalogue;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.engine.roadmap.Progress;
import org.daiban.engine.roadmap.Roadmap;
import org.daiban.engine.roadmap.RoadmapRequest;
import org.daiban.identity.Actor;
import org.daiban.jurisdiction.Calendars;
import org.daiban.project.Project;
import org.daiban.project.Projects;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.daiban.sql.Once;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The roadmap versions of projects: every save is the next version, and nothing saved ever changes. */
@Component
public class Roadmaps {

    private final VersionStore store;
    private final Projects projects;
    private final Catalogues catalogues;
    private final Calendars calendars;
    private final ObjectProvider<HandledMatters> handled;
    private final Once once;
    private final Clock clock;

    Roadmaps(VersionStore store, Projects projects, Catalogues catalogues, Calendars calendars,
             ObjectProvider<HandledMatters> handled, Once once, Clock clock) {
        this.store = store;
        this.projects = projects;
        this.catalogues = catalogues;
        this.calendars = calendars;
        this.handled = handled;
        this.once = once;
        this.clock = clock;
    }

    /** Saves the next version of a project's roadmap. */
    public Outcome<UUID> draft(Actor actor, UUID project, RoadmapDraft draft, UUID key) {
        return once.run(key, () -> save(actor, project, draft));
    }

    /**
     * 重新计算: the newest version once more by the catalogue in force, as the next version to be looked at and approved.
     *
     * @param number the newest version as it was seen
     */
    public Outcome<UUID> recompute(Actor actor, UUID project, int number, UUID key) {
        return once.run(key, () -> {
            Optional<RoadmapVersion> seen = store.version(project, number);
            if (seen.isEmpty()) {
                return Outcome.refused(new Refusal("", "没有第 " + number + " 版方案。", ""));
            }
            if (seen.get().catalogueVersion() == catalogues.current().version()) {
                return Outcome.refused(new Refusal("R02-46", "第 " + number + " 版方案就是按现行目录编制的，不必重新计算。", "产品"));
            }
            return save(actor, project, seen.get().draft());
        });
    }

    private Outcome<UUID> save(Actor actor, UUID project, RoadmapDraft draft) {
        if (projects.find(project).isEmpty()) {
            return Outcome.refused(new Refusal("", "没有找到这个项目。", ""));
        }
        PublishedCatalogue catalogue = catalogues.current();
        Optional<RoadmapVersion> latest = store.latest(project);
        List<Refusal> faults = new DraftCheck(catalogue, draft).refusals(latest, handled(project));
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        RoadmapVersion version = new RoadmapVersion(
                Ids.next(), project, draft.from() + 1, draft.facts(), draft.start(), draft.limits(), draft.choices(),
                draft.tailoring(), draft.addedWhy(), catalogue.version(),
                calendars.current().version(), actor.name(), clock.instant(), null);
        if (!store.insert(version, actor.account())) {
            return Outcome.refused(DraftCheck.notTheLatest(store.latest(project).orElseThrow()));
        }
        return Outcome.done(version.id());
    }

    /** 审定: from now on this version holds, until a later one is approved. */
    public Outcome<UUID> approve(Actor actor, UUID project, int number, String note, UUID key) {
        return once.run(key, () -> {
            Optional<RoadmapVersion> found = store.version(project, number);
            if (found.isEmpty()) {
                return Outcome.refused(new Refusal("", "没有第 " + number + " 版方案。", ""));
            }
            RoadmapVersion version = found.get();
            Roadmap roadmap = compute(version, Progress.none());
            boolean admitted = projects.find(project).filter(Project::admitted).isPresent();
            List<Refusal> faults = ApprovalCheck.refusals(version, store.latest(project).orElseThrow(), roadmap, admitted);
            if (!faults.isEmpty()) {
                return Outcome.refused(faults);
            }
            store.approve(version, note.strip(), RoadmapOutcome.of(roadmap), actor, clock.instant());
            return Outcome.done(version.id());
        });
    }

    @Transactional(readOnly = true)
    public Optional<RoadmapVersion> latest(UUID project) {
        return store.latest(project);
    }

    /** The version that holds: the newest approved one. */
    @Transactional(readOnly = true)
    public Optional<RoadmapVersion> approved(UUID project) {
        return store.approved(project);
    }

    @Transactional(readOnly = true)
    public Optional<RoadmapVersion> version(UUID project, int number) {
        return store.version(project, number);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<RoadmapVersion> versions(UUID project) {
        return store.versions(project);
    }

    /** The newest version number and the newest approved one, by project; a project without a roadmap is missing. */
    @Transactional(readOnly = true)
    public Map<UUID, Standing> standings(Collection<UUID> projects) {
        return projects.isEmpty() ? Map.of() : store.standings(projects);
    }

    /** @param approved 0 where none is */
    public record Standing(int latest, int approved) {
    }

    /** What a version says: as kept on the day of its approval, else as it is reckoned now. */
    @Transactional(readOnly = true)
    public RoadmapOutcome outcome(RoadmapVersion version) {
        return (version.approved() ? store.outcome(version.project(), version.number()) : Optional.<RoadmapOutcome>empty())
                .orElseGet(() -> RoadmapOutcome.of(compute(version, Progress.none())));
    }

    /**
     * The plan of a version. As a plan it is reckoned by the calendar it was made with; once something has happened, what
     * is still to come is reckoned by the calendar in force.
     */
    public Roadmap compute(RoadmapVersion version, Progress progress) {
        PublishedCatalogue catalogue = catalogues.version(version.catalogueVersion()).orElseGet(catalogues::current);
        boolean asMade = progress.asOf() == null;
        WorkingCalendar calendar = asMade
                ? calendars.version(version.calendarVersion()).orElseGet(calendars::current) : calendars.current();
        return plan(catalogue, calendar, version.draft(), progress);
    }

    /** The plan a draft would give now. */
    public Roadmap plan(RoadmapDraft draft) {
        return plan(catalogues.current(), calendars.current(), draft, Progress.none());
    }

    static Roadmap plan(PublishedCatalogue catalogue, WorkingCalendar calendar, RoadmapDraft draft, Progress progress) {
        return catalogue.planner().plan(new RoadmapRequest(
                calendar, draft.facts(), draft.start(), draft.limits(), draft.choices(), draft.tailoring(), progress));
    }

    private Map<String, String> handled(UUID project) {
        HandledMatters matters = handled.getIfAvailable();
        return matters == null ? Map.of() : matters.of(project);
    }
}
