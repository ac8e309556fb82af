package org.daiban.roadmap.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.catalogue.Catalogues;
import org.daiban.engine.roadmap.Progress;
import org.daiban.engine.roadmap.Roadmap;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.project.Project;
import org.daiban.project.Projects;
import org.daiban.roadmap.DraftChanges;
import org.daiban.roadmap.LaneChart;
import org.daiban.roadmap.RoadmapComparison;
import org.daiban.roadmap.RoadmapOutcome;
import org.daiban.roadmap.RoadmapVersion;
import org.daiban.roadmap.Roadmaps;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Versions as they were saved, and what lies between two of them. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU})
@Transactional(readOnly = true)
class VersionPages {

    private final Projects projects;
    private final Roadmaps roadmaps;
    private final Catalogues catalogues;
    private final Clock clock;

    VersionPages(Projects projects, Roadmaps roadmaps, Catalogues catalogues, Clock clock) {
        this.projects = projects;
        this.roadmaps = roadmaps;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    @Does("看一版代办方案")
    @GetMapping("/projects/{id}/roadmap/{number}")
    public String version(@PathVariable UUID id, @PathVariable int number, Model model) {
        Project project = projects.find(id).orElseThrow(NotFound::new);
        List<RoadmapVersion> versions = roadmaps.versions(id);
        RoadmapVersion version = numbered(versions, number);
        RoadmapOutcome outcome = roadmaps.outcome(version);
        List<String> changes = versions.stream().filter(other -> other.number() == number - 1).findFirst()
                .map(before -> asked(before, version)).orElse(List.of());
        model.addAttribute("page", new VersionPage(project, version, outcome, changes, since(version, outcome),
                chart(version, outcome)));
        return "roadmap/version";
    }

    @Does("比较两版代办方案")
    @GetMapping("/projects/{id}/roadmap/compare")
    public String compare(@PathVariable UUID id, @RequestParam(required = false) Integer from,
            @RequestParam(required = false) Integer to, Model model) {
        Project project = projects.find(id).orElseThrow(NotFound::new);
        List<RoadmapVersion> versions = roadmaps.versions(id);
        if (from == null || to == null) {
            int latest = versions.stream().mapToInt(RoadmapVersion::number).max().orElseThrow(NotFound::new);
            return "redirect:/projects/" + id + "/roadmap/compare?from=" + Math.max(1, latest - 1) + "&to=" + latest;
        }
        RoadmapVersion before = numbered(versions, from);
        RoadmapVersion after = numbered(versions, to);
        RoadmapComparison comparison = RoadmapComparison.of(roadmaps.outcome(before), roadmaps.outcome(after));
        model.addAttribute("page", new ComparePage(project, before, after, comparison, asked(before, after), versions));
        return "roadmap/compare";
    }

    private LaneChart chart(RoadmapVersion version, RoadmapOutcome outcome) {
        Roadmap roadmap = roadmaps.compute(version, Progress.none());
        boolean same = RoadmapOutcome.of(roadmap).equals(outcome) && !outcome.steps().isEmpty();
        return same ? LaneChart.of(roadmap, Map.of(), LocalDate.now(clock)) : null;
    }

    private static RoadmapVersion numbered(List<RoadmapVersion> versions, int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst().orElseThrow(NotFound::new);
    }

    private List<String> asked(RoadmapVersion before, RoadmapVersion after) {
        return DraftChanges.between(catalogues.current().catalogue(), before.draft(), after.draft());
    }

    private List<String> since(RoadmapVersion version, RoadmapOutcome outcome) {
        if (!version.approved()) {
            return List.of();
        }
        RoadmapComparison now = RoadmapComparison.of(outcome, RoadmapOutcome.of(roadmaps.plan(version.draft())));
        return now.same() ? List.of() : now.summary();
    }
}
