package org.daiban.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.ProjectFiles;
import org.daiban.engine.roadmap.Progress;
import org.daiban.engine.roadmap.Roadmap;
import org.daiban.jurisdiction.Calendars;
import org.daiban.roadmap.RoadmapVersion;
import org.daiban.roadmap.Roadmaps;
import org.springframework.stereotype.Component;

/** Reckons how projects go: the approved roadmap against what has happened since. */
@Component
public class ProjectCourses {

    private final Roadmaps roadmaps;
    private final CaseFiles files;
    private final Calendars calendars;
    private final Clock clock;

    ProjectCourses(Roadmaps roadmaps, CaseFiles files, Calendars calendars, Clock clock) {
        this.roadmaps = roadmaps;
        this.files = files;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Empty until a roadmap is approved. */
    public Optional<ProjectCourse> of(UUID project) {
        return roadmaps.approved(project).map(approved -> by(approved));
    }

    /** By an approved version already read. */
    public ProjectCourse by(RoadmapVersion approved) {
        ProjectFiles whole = files.whole(approved.project());
        Roadmap planned = roadmaps.compute(approved, Progress.none());
        Progress progress = planned.construction()
                .map(construction -> Building.seen(construction, whole.progress()))
                .orElse(whole.progress());
        return new ProjectCourse(
                LocalDate.now(clock),
                planned,
                roadmaps.compute(approved, progress),
                whole.files(),
                whole.asked(),
                calendars.current());
    }
}
