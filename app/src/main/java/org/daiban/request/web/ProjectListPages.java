package org.daiban.request.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.project.Project;
import org.daiban.project.ProjectList;
import org.daiban.project.ProjectSearch;
import org.daiban.project.Projects;
import org.daiban.request.ServiceRequest;
import org.daiban.request.ServiceRequests;
import org.daiban.request.UnifiedCode;
import org.daiban.roadmap.Roadmaps;
import org.daiban.roadmap.Roadmaps.Standing;
import org.daiban.rule.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The registry: every project with its codes, who is in charge and how far it has come. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU})
class ProjectListPages {

    private final Projects projects;
    private final ServiceRequests requests;
    private final Roadmaps roadmaps;

    ProjectListPages(Projects projects, ServiceRequests requests, Roadmaps roadmaps) {
        this.projects = projects;
        this.requests = requests;
        this.roadmaps = roadmaps;
    }

    @GetMapping("/projects")
    @Transactional(readOnly = true)
    public String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") String mine,
            @RequestParam(required = false) UUID before,
            Model model) {
        String words = q.strip();
        boolean onlyMine = mine.equals("true");
        UUID officer = onlyMine ? SignIn.current().map(Actor::account).orElseThrow() : null;
        model.addAttribute("page", UnifiedCode.looksLike(words)
                ? byCode(words, onlyMine)
                : page(words, onlyMine, "", new ProjectSearch(words, officer, null, before)));
        return "request/projects";
    }

    private ProjectListPage byCode(String words, boolean mine) {
        Outcome<UnifiedCode> code = UnifiedCode.read(words);
        if (!code.isDone()) {
            return new ProjectListPage(words, mine, code.refusals().get(0).sentence(), List.of(), "");
        }
        Optional<ServiceRequest> found = requests.byCode(code.orThrow());
        return found
                .map(request -> page(words, mine, "", new ProjectSearch("", null, request.project(), null)))
                .orElseGet(() -> new ProjectListPage(
                        words, mine, "没有找到统一编码 " + code.orThrow().text() + "。", List.of(), ""));
    }

    private ProjectListPage page(String words, boolean mine, String problem, ProjectSearch search) {
        ProjectList found = projects.list(search);
        List<UUID> ids = found.projects().stream().map(Project::id).toList();
        Map<UUID, List<ServiceRequest>> byProject =
                requests.of(ids).stream().collect(Collectors.groupingBy(ServiceRequest::project));
        Map<UUID, Standing> standings = roadmaps.standings(ids);
        List<ProjectListPage.Row> rows = found.projects().stream()
                .map(project -> row(project, byProject.getOrDefault(project.id(), List.of()), standings.get(project.id())))
                .toList();
        return new ProjectListPage(words, mine, problem, rows, more(words, mine, found.next()));
    }

    private static ProjectListPage.Row row(Project project, List<ServiceRequest> requests, Standing roadmap) {
        return new ProjectListPage.Row(
                project.id(), project.name(), project.ownerName(),
                requests.isEmpty() ? "" : requests.get(0).code().text(),
                requests.stream().map(request -> request.mode().label()).distinct().collect(Collectors.joining("、")),
                project.officerName(), project.registeredOn().toString(), state(project, roadmap),
                !project.admitted() || roadmap == null || roadmap.latest() > roadmap.approved());
    }

    private static String state(Project project, Standing roadmap) {
        if (!project.admitted()) {
            return "待准入";
        }
        if (roadmap == null) {
            return "已准入，待编方案";
        }
        if (roadmap.approved() == 0) {
            return "方案第 " + roadmap.latest() + " 版待审定";
        }
        return roadmap.latest() > roadmap.approved()
                ? "方案已审定，第 " + roadmap.latest() + " 版待审定" : "方案第 " + roadmap.approved() + " 版已审定";
    }

    private static String more(String words, boolean mine, UUID next) {
        return next == null ? "" : "/projects?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&mine=" + mine + "&before=" + next;
    }
}
