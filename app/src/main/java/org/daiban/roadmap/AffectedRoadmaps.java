package org.daiban.roadmap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daiban.catalogue.Catalogues;
import org.daiban.catalogue.PublishedCatalogue;
import org.daiban.catalogue.TriedOnRoadmaps;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.engine.roadmap.Progress;
import org.daiban.jurisdiction.Calendars;
import org.daiban.project.Projects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose roadmap would change under another catalogue: each project's newest version, by its own answers, tailoring and
 * calendar, reckoned by the catalogue it was made with and by the other one.
 */
@Component
public class AffectedRoadmaps implements TriedOnRoadmaps {

    private static final int AT_A_TIME = 200;

    private final VersionStore store;
    private final Catalogues catalogues;
    private final Calendars calendars;
    private final Projects projects;

    AffectedRoadmaps(VersionStore store, Catalogues catalogues, Calendars calendars, Projects projects) {
        this.store = store;
        this.catalogues = catalogues;
        this.calendars = calendars;
        this.projects = projects;
    }

    /** Those made by an older catalogue that would come out differently by the one in force. */
    @Transactional(readOnly = true)
    public Part outdated(UUID after) {
        return on(catalogues.current(), after);
    }

    @Override
    @Transactional(readOnly = true)
    public Part on(PublishedCatalogue candidate, UUID after) {
        List<RoadmapVersion> newest = store.newest(after, AT_A_TIME + 1);
        List<RoadmapVersion> compared = newest.subList(0, Math.min(AT_A_TIME, newest.size()));
        Map<UUID, Compared> changed = new HashMap<>();
        for (RoadmapVersion version : compared) {
            Compared one = compare(version, candidate);
            if (!one.same()) {
                changed.put(version.project(), one);
            }
        }
        Map<UUID, String> names = projects.names(changed.keySet());
        UUID next = newest.size() > AT_A_TIME ? compared.get(AT_A_TIME - 1).project() : null;
        return new Part(compared.size(), compared.stream().filter(version -> changed.containsKey(version.project()))
                .map(version -> affected(version, changed.get(version.project()), names)).toList(), next);
    }

    private record Compared(RoadmapOutcome before, RoadmapOutcome after) {
        boolean same() {
            return RoadmapComparison.of(before, after).same() && named(before).equals(named(after));
        }

        private static Set<String> named(RoadmapOutcome outcome) {
            return outcome.undecided().stream().map(RoadmapOutcome.Named::matter).collect(Collectors.toSet());
        }
    }

    private Compared compare(RoadmapVersion version, PublishedCatalogue candidate) {
        PublishedCatalogue own = catalogues.version(version.catalogueVersion()).orElse(candidate);
        WorkingCalendar calendar = calendars.version(version.calendarVersion()).orElseGet(calendars::current);
        return new Compared(outcome(own, calendar, version), outcome(candidate, calendar, version));
    }

    private static RoadmapOutcome outcome(PublishedCatalogue catalogue, WorkingCalendar calendar, RoadmapVersion version) {
        return RoadmapOutcome.of(Roadmaps.plan(catalogue, calendar, version.draft(), Progress.none()));
    }

    private static Affected affected(RoadmapVersion version, Compared compared, Map<UUID, String> names) {
        RoadmapComparison comparison = RoadmapComparison.of(compared.before(), compared.after());
        Set<String> open = new HashSet<>(Compared.named(compared.after()));
        open.removeAll(Compared.named(compared.before()));
        return new Affected(version.project(), names.getOrDefault(version.project(), ""), version.number(), version.catalogueVersion(),
                steps(comparison.added(), Set.of()), steps(comparison.dropped(), open),
                compared.after().undecided().stream().filter(one -> open.contains(one.matter())).map(one -> one.matter() + " " + one.name()).toList(),
                sentences(comparison, compared));
    }

    private static List<String> steps(List<RoadmapOutcome.Step> steps, Set<String> without) {
        return steps.stream().filter(step -> !without.contains(step.matter())).map(step -> step.matter() + " " + step.name()).toList();
    }

    private static List<String> sentences(RoadmapComparison comparison, Compared compared) {
        List<String> sentences = new ArrayList<>();
        comparison.changed().forEach(change -> sentences.add(change.matter() + " " + change.name() + "：" + change.before() + " → " + change.after()));
        if (!compared.before().finish().equals(compared.after().finish())) {
            sentences.add("全部办完：" + compared.before().finish() + " → " + compared.after().finish());
        }
        if (compared.before().approvalWorkingDays() != compared.after().approvalWorkingDays()) {
            sentences.add("审批用时：" + compared.before().approvalWorkingDays() + " → " + compared.after().approvalWorkingDays() + " 个工作日");
        }
        if (sentences.isEmpty()) {
            sentences.add(comparison.moved().isEmpty() ? "日期不变" : comparison.moved().size() + " 个事项的日期变动，全部办完的日期不变");
        }
        return sentences;
    }
}
