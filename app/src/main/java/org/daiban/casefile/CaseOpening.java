package org.daiban.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.catalogue.Catalogues;
import org.daiban.engine.matter.Matter;
import org.daiban.engine.roadmap.DurationBasis;
import org.daiban.engine.roadmap.PlannedMatter;
import org.daiban.engine.roadmap.Progress;
import org.daiban.engine.roadmap.Roadmap;
import org.daiban.engine.roadmap.Undecided;
import org.daiban.identity.Actor;
import org.daiban.jurisdiction.Calendars;
import org.daiban.project.Project;
import org.daiban.project.Projects;
import org.daiban.request.Mode;
import org.daiban.request.ServiceRequest;
import org.daiban.request.ServiceRequests;
import org.daiban.roadmap.RoadmapVersion;
import org.daiban.roadmap.Roadmaps;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.daiban.unit.Unit;
import org.daiban.unit.Units;
import org.springframework.stereotype.Component;

/** Opens case files from what a project's approved roadmap plans. */
@Component
class CaseOpening {

    private final CaseStore store;
    private final Projects projects;
    private final Roadmaps roadmaps;
    private final ServiceRequests requests;
    private final Units units;
    private final Catalogues catalogues;
    private final Calendars calendars;
    private final Clock clock;

    CaseOpening(CaseStore store, Projects projects, Roadmaps roadmaps, ServiceRequests requests, Units units,
                Catalogues catalogues, Calendars calendars, Clock clock) {
        this.store = store;
        this.projects = projects;
        this.roadmaps = roadmaps;
        this.requests = requests;
        this.units = units;
        this.catalogues = catalogues;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What the approved roadmap offers; refused where there is none. */
    Outcome<Roadmap> plan(UUID project) {
        Optional<RoadmapVersion> approved = roadmaps.approved(project);
        return approved.isEmpty()
                ? Outcome.refused(CaseRule.NOT_APPROVED.refuse("方案还没有审定，不能开办件。"))
                : Outcome.done(roadmaps.compute(approved.get(), Progress.none()));
    }

    /** Opens all of the matters or, with every reason, none. */
    Outcome<List<UUID>> open(Actor actor, UUID project, List<String> matters) {
        Optional<Project> found = projects.find(project);
        if (found.isEmpty() || matters.isEmpty()) {
            return Outcome.refused(Refusal.input("matter", found.isEmpty() ? "没有找到这个项目。" : "请选要开办件的事项。"));
        }
        Outcome<Roadmap> plan = plan(project);
        if (!plan.isDone()) {
            return Outcome.refused(plan.refusals());
        }
        List<CaseRow> before = store.of(List.of(project));
        List<Refusal> refusals = new ArrayList<>();
        matters.forEach(matter -> refusal(matter, plan.orThrow(), before).ifPresent(refusals::add));
        return refusals.isEmpty()
                ? insert(actor, found.get(), plan.orThrow(), matters, before)
                : Outcome.refused(refusals);
    }

    private Optional<Refusal> refusal(String matter, Roadmap roadmap, List<CaseRow> before) {
        Optional<Undecided> undecided = roadmap.unknown().stream().filter(one -> one.matter().id().equals(matter)).findFirst();
        if (undecided.isPresent()) {
            return Optional.of(CaseRule.MATTER_UNDECIDED.refuse("“" + undecided.get().matter().name()
                    + "”是否需要还没有确认，先回答" + questions(undecided.get()) + "，再开办件。"));
        }
        if (roadmap.matter(matter).isEmpty()) {
            return Optional.of(CaseRule.MATTER_NOT_IN_ROADMAP.refuse("审定的方案里没有“" + name(matter) + "”。"));
        }
        return before.stream().filter(row -> row.matter().equals(matter) && !row.withoutResult()).findFirst()
                .map(row -> CaseRule.CASE_ALREADY_OPEN.refuse("本项目的“" + row.matterName() + "”已有办件 " + row.code()
                        + "，没有撤件、不予受理或者不予许可以前不能再开。"));
    }

    private String questions(Undecided undecided) {
        return String.join("、", undecided.facts().stream().map(fact -> "“" + catalogues.current().catalogue().fact(fact)
                .map(asked -> asked.question()).orElse(fact) + "”").toList());
    }

    private String name(String matter) {
        return catalogues.current().catalogue().matter(matter).map(Matter::name).orElse(matter);
    }

    private Outcome<List<UUID>> insert(Actor actor, Project project, Roadmap roadmap, List<String> matters, List<CaseRow> before) {
        Map<String, Unit> handling = units.byMatter();
        String code = requestCode(project.id());
        LocalDate today = LocalDate.now(clock);
        List<UUID> ids = new ArrayList<>();
        for (String matter : matters) {
            PlannedMatter planned = roadmap.matter(matter).orElseThrow();
            Optional<Unit> unit = Optional.ofNullable(handling.get(matter));
            long earlier = before.stream().filter(row -> row.matter().equals(matter)).count();
            CaseRow row = new CaseRow(Ids.next(), project.id(), project.name(), project.owner(), project.officer(), matter,
                    planned.matter().name(), planned.matter().stage().code(), unit.map(Unit::id).orElse(null),
                    unit.map(Unit::name).orElse(planned.matter().authority()),
                    code + matter + (earlier == 0 ? "" : "-" + (earlier + 1)), Prerequisites.of(planned),
                    planned.duration().basis() == DurationBasis.UNDERTAKING, catalogues.current().version(),
                    planned.times().latestFinish(), today, 0, CaseState.OPENED, false, Outlook.NEVER);
            CaseClock caseClock = new CaseClock(calendars.current(), calendars.lightPolicies().of(planned.matter().kind()), planned.matter());
            if (!store.insert(row, Outlook.of(caseClock, CaseHistory.of(List.of()), today), actor, clock.instant())) {
                return Outcome.refused(CaseRule.CASE_ALREADY_OPEN.refuse("本项目的“" + row.matterName() + "”刚才已有人开了办件，请看过以后再开。"));
            }
            ids.add(row.id());
        }
        return Outcome.done(ids);
    }

    /** The code the project's agency request is known by, else its latest request's; empty where there is none. */
    private String requestCode(UUID project) {
        return requests.of(project).stream()
                .max(Comparator.comparing((ServiceRequest request) -> request.mode() == Mode.ACT)
                        .thenComparing(ServiceRequest::receivedOn)
                        .thenComparing(ServiceRequest::id))
                .map(request -> request.code().text() + "-")
                .orElse("");
    }
}
