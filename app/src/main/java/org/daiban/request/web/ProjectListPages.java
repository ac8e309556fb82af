package org.daiban.request.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.document.Download;
import org.daiban.document.Listing;
import org.daiban.document.Listing.Column;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.identity.StandIns;
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

    private static final int MOST_EXPORTED = 5000;
    private static final List<Column> COLUMNS = List.of(new Column("项目", 48), new Column("项目单位", 48), new Column("统一编码", 22),
            new Column("服务方式", 16), new Column("负责人", 12), new Column("登记", 12), new Column("进行到", 28));

    private final Projects projects;
    private final ServiceRequests requests;
    private final Roadmaps roadmaps;
    private final StandIns standIns;
    private final Audit audit;
    private final Clock clock;

    ProjectListPages(Projects projects, ServiceRequests requests, Roadmaps roadmaps, StandIns standIns, Audit audit, Clock clock) {
        this.projects = projects;
        this.requests = requests;
        this.roadmaps = roadmaps;
        this.standIns = standIns;
        this.audit = audit;
        this.clock = clock;
    }

    @Does("查项目")
    @GetMapping("/projects")
    @Transactional(readOnly = true)
    public String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") String mine,
            @RequestParam(required = false) UUID before,
            Model model) {
        String words = q.strip();
        boolean onlyMine = mine.equals("true");
        model.addAttribute("page", UnifiedCode.looksLike(words)
                ? byCode(words, onlyMine)
                : page(words, onlyMine, "", new ProjectSearch(officers(onlyMine), words, null, before)));
        return "request/projects";
    }

    /** What the list shows, as a file. */
    @Does("导出项目")
    @GetMapping("/projects/list.xlsx")
    void excel(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "false") String mine,
               HttpServletResponse response) {
        String words = q.strip();
        ProjectSearch search = new ProjectSearch(officers(mine.equals("true")), words, null, null);
        boolean isCode = UnifiedCode.looksLike(words);
        ProjectList found = isCode ? new ProjectList(byCode(words), null) : projects.first(search, MOST_EXPORTED);
        List<ProjectListPage.Row> rows = rows(found.projects());
        audit.record(AuditKind.EXPORT, "项目 " + rows.size() + " 个" + (words.isEmpty() ? "" : "，查“" + words + "”"));
        Download.excel(new Listing("项目", COLUMNS, row -> {
            rows.forEach(project -> row.accept(List.of(project.name(), project.owner(), project.code(), project.modes(),
                    project.officer(), project.registeredOn(), project.state())));
            return found.next() == null ? "共 " + rows.size() + " 个。"
                    : "只导出了最近登记的 " + rows.size() + " 个，还有更早的；请输入名称中的字分次导出。";
        }), "项目 " + LocalDate.now(clock), response);
    }

    private Set<UUID> officers(boolean mine) {
        return mine ? standIns.with(SignIn.current().map(Actor::account).orElseThrow()) : Set.of();
    }

    private List<Project> byCode(String words) {
        Outcome<UnifiedCode> code = UnifiedCode.read(words);
        return code.isDone()
                ? requests.byCode(code.orThrow()).map(ServiceRequest::project).flatMap(projects::find).stream().toList()
                : List.of();
    }

    private ProjectListPage byCode(String words, boolean mine) {
        Outcome<UnifiedCode> code = UnifiedCode.read(words);
        if (!code.isDone()) {
            return new ProjectListPage(words, mine, code.refusals().get(0).sentence(), List.of(), "");
        }
        Optional<ServiceRequest> found = requests.byCode(code.orThrow());
        if (found.isPresent() && found.get().project() == null) {
            return new ProjectListPage(words, mine, "统一编码 " + code.orThrow().text() + " 的诉求还没有关联项目，请到“诉求”里查。", List.of(), "");
        }
        return found
                .map(request -> page(words, mine, "", new ProjectSearch("", null, request.project(), null)))
                .orElseGet(() -> new ProjectListPage(
                        words, mine, "没有找到统一编码 " + code.orThrow().text() + "。", List.of(), ""));
    }

    private ProjectListPage page(String words, boolean mine, String problem, ProjectSearch search) {
        ProjectList found = projects.list(search);
        return new ProjectListPage(words, mine, problem, rows(found.projects()), more(words, mine, found.next()));
    }

    private List<ProjectListPage.Row> rows(List<Project> found) {
        List<UUID> ids = found.stream().map(Project::id).toList();
        Map<UUID, List<ServiceRequest>> byProject =
                requests.of(ids).stream().collect(Collectors.groupingBy(ServiceRequest::project));
        Map<UUID, Standing> standings = roadmaps.standings(ids);
        return found.stream()
                .map(project -> row(project, byProject.getOrDefault(project.id(), List.of()), standings.get(project.id())))
                .toList();
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
