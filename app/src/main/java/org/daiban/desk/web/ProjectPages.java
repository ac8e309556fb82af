package org.daiban.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.casefile.CaseFile;
import org.daiban.desk.ProjectCourse;
import org.daiban.desk.ProjectCourses;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.mandate.Mandate;
import org.daiban.mandate.Mandates;
import org.daiban.project.Project;
import org.daiban.project.Projects;
import org.daiban.request.ServiceRequests;
import org.daiban.roadmap.RoadmapVersion;
import org.daiban.roadmap.Roadmaps;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page that gathers all about one project, and the requests made for it. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU})
class ProjectPages {

    private final Projects projects;
    private final ServiceRequests requests;
    private final Roadmaps roadmaps;
    private final Mandates mandates;
    private final ProjectCourses courses;
    private final Clock clock;

    ProjectPages(Projects projects, ServiceRequests requests, Roadmaps roadmaps, Mandates mandates,
                 ProjectCourses courses, Clock clock) {
        this.projects = projects;
        this.requests = requests;
        this.roadmaps = roadmaps;
        this.mandates = mandates;
        this.courses = courses;
        this.clock = clock;
    }

    @Does("看项目")
    @GetMapping("/projects/{id:[0-9a-f-]{36}}")
    @Transactional(readOnly = true)
    public String show(@PathVariable UUID id, Model model) {
        Project project = projects.find(id).orElseThrow(NotFound::new);
        List<RoadmapVersion> versions = roadmaps.versions(id);
        List<Mandate> written = mandates.of(id);
        Optional<ProjectCourse> course = versions.stream().filter(RoadmapVersion::approved).findFirst().map(courses::by);
        List<CaseFile> files = course.map(ProjectCourse::files).orElse(List.of());
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("page", new ProjectPage(today, project, versions, written, course.orElse(null),
                new ProjectGuide(project, versions, written, files, today).steps()));
        return "desk/project";
    }

    @Does("看项目的诉求")
    @GetMapping("/projects/{id:[0-9a-f-]{36}}/requests")
    @Transactional(readOnly = true)
    public String requests(@PathVariable UUID id, Model model) {
        Project project = projects.find(id).orElseThrow(NotFound::new);
        model.addAttribute("page", new RequestsPage(project, requests.of(id)));
        return "desk/requests";
    }
}
