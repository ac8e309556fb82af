package org.daiban.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daiban.casefile.CaseFile;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.CaseFilter;
import org.daiban.casefile.Turn;
import org.daiban.desk.ProjectCourses;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.mandate.Mandates;
import org.daiban.project.Project;
import org.daiban.project.Projects;
import org.daiban.request.ServiceRequest;
import org.daiban.request.ServiceRequests;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The owner's own space. */
@Controller
@Allow(Role.OWNER)
class MyPages {

    private static final int MANY = 500;

    private final Projects projects;
    private final ServiceRequests requests;
    private final CaseFiles files;
    private final Mandates mandates;
    private final ProjectCourses courses;
    private final Clock clock;

    MyPages(Projects projects, ServiceRequests requests, CaseFiles files, Mandates mandates, ProjectCourses courses,
            Clock clock) {
        this.projects = projects;
        this.requests = requests;
        this.files = files;
        this.mandates = mandates;
        this.courses = courses;
        this.clock = clock;
    }

    @Does("看自己的项目")
    @GetMapping("/my")
    @Transactional(readOnly = true)
    public String mine(Model model) {
        Actor actor = SignIn.current().orElseThrow(NotFound::new);
        if (!actor.standsForOwner()) {
            return "redirect:/my/owners";
        }
        List<Project> own = projects.ofOwner(actor.owner());
        Map<UUID, List<CaseFile>> open = files
                .byRemaining(new CaseFilter(null, null, null, actor.owner(), "", true), null, MANY).rows().stream()
                .collect(Collectors.groupingBy(CaseFile::project));
        Map<UUID, String> lookups = requests.of(own.stream().map(Project::id).toList()).stream()
                .collect(Collectors.toMap(ServiceRequest::project, request -> request.lookup().text(), (first, last) -> last));
        List<MyPage.Mine> mine = own.stream()
                .map(project -> mine(project, open.getOrDefault(project.id(), List.of()), lookups.getOrDefault(project.id(), "")))
                .sorted(Comparator.comparing((MyPage.Mine project) -> project.asked().isEmpty()))
                .toList();
        model.addAttribute("page", new MyPage(own.isEmpty() ? "" : own.get(0).ownerName(), mine));
        return "portal/my";
    }

    private static MyPage.Mine mine(Project project, List<CaseFile> open, String lookup) {
        return new MyPage.Mine(project, open.stream().filter(file -> file.turn() == Turn.OWNER).toList(), open.size(), lookup);
    }

    @Does("看自己的一个项目")
    @GetMapping("/my/projects/{id}")
    @Transactional(readOnly = true)
    public String project(@PathVariable UUID id, Model model) {
        Actor actor = SignIn.current().orElseThrow(NotFound::new);
        Project project = projects.find(id).filter(found -> found.owner().equals(actor.owner())).orElseThrow(NotFound::new);
        model.addAttribute("page", new MyProjectPage(
                LocalDate.now(clock), project, courses.of(id).orElse(null), mandates.of(id)));
        return "portal/myProject";
    }
}
