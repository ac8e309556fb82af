package org.daiban.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.casefile.CaseCourses;
import org.daiban.casefile.CaseCourses.CaseCourse;
import org.daiban.engine.roadmap.Progress;
import org.daiban.project.Project;
import org.daiban.project.Projects;
import org.daiban.roadmap.Roadmaps;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sums projects up. */
@Component
public class Summaries {

    private final Projects projects;
    private final Roadmaps roadmaps;
    private final CaseCourses courses;
    private final Clock clock;

    Summaries(Projects projects, Roadmaps roadmaps, CaseCourses courses, Clock clock) {
        this.projects = projects;
        this.roadmaps = roadmaps;
        this.courses = courses;
        this.clock = clock;
    }

    /** As it stands today; empty where there is no such project. */
    @Transactional(readOnly = true)
    public Optional<ProjectSummary> of(UUID project) {
        return projects.find(project).map(this::of);
    }

    private ProjectSummary of(Project project) {
        LocalDate today = LocalDate.now(clock);
        List<CaseCourse> went = courses.of(project.id());
        Progress progress = new Progress(today, went.stream().flatMap(course -> course.actual().stream()).toList());
        return new ProjectSummary(today, project, went.stream().map(CaseCourse::detail).map(MatterSum::of).toList(),
                roadmaps.approved(project.id()).map(approved -> roadmaps.compute(approved, progress)));
    }

    /** One case file alone; empty where there is none within reach. */
    @Transactional(readOnly = true)
    public Optional<MatterSum> ofCase(UUID caseFile) {
        return courses.brief(caseFile).map(MatterSum::of);
    }
}
