package org.daiban.desk.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.CaseFilter;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.party.Owners;
import org.daiban.project.Project;
import org.daiban.project.ProjectSearch;
import org.daiban.project.Projects;
import org.daiban.request.ServiceRequests;
import org.daiban.request.UnifiedCode;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One box for everything at the desk: case files, projects, owners, by name or by any code people quote. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU})
class FindPages {

    private static final int SHOWN = 6;
    private static final int LONGEST = 60;

    private final CaseFiles files;
    private final Projects projects;
    private final Owners owners;
    private final ServiceRequests requests;

    FindPages(CaseFiles files, Projects projects, Owners owners, ServiceRequests requests) {
        this.files = files;
        this.projects = projects;
        this.owners = owners;
        this.requests = requests;
    }

    @Does("查找")
    @GetMapping("/find")
    @Transactional(readOnly = true)
    public String find(@RequestParam(defaultValue = "") String q, Model model) {
        String words = q.strip();
        String sought = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        model.addAttribute("page", new FindPage(sought, sought.isEmpty() ? List.of() : groups(sought)));
        return "desk/find";
    }

    private List<FindPage.Group> groups(String words) {
        String encoded = URLEncoder.encode(words, StandardCharsets.UTF_8);
        List<FindPage.Group> groups = new ArrayList<>();
        add(groups, "办件", "/case-files?closed=true&q=" + encoded, files.byRemaining(
                new CaseFilter(null, null, null, null, words, false), null, SHOWN).rows().stream()
                .map(file -> new FindPage.Hit("/case-files/" + file.id(), file.matterName(), file.projectName() + " · " + file.code()
                        + " · " + file.state().label())).toList());
        add(groups, "项目", "/projects?q=" + encoded, projects(words).stream()
                .map(project -> new FindPage.Hit("/projects/" + project.id(), project.name(), project.ownerName())).toList());
        add(groups, "项目单位", "/owners?q=" + encoded, owners.first(words, SHOWN).stream()
                .map(owner -> new FindPage.Hit("/owners/" + owner.id(), owner.name(), owner.creditCode())).toList());
        return groups;
    }

    private List<Project> projects(String words) {
        if (!UnifiedCode.looksLike(words)) {
            return projects.first(new ProjectSearch(words, null, null, null), SHOWN).projects();
        }
        var code = UnifiedCode.read(words);
        return code.isDone() ? requests.byCode(code.orThrow()).flatMap(request -> projects.find(request.project())).stream().toList() : List.of();
    }

    private static void add(List<FindPage.Group> groups, String title, String all, List<FindPage.Hit> hits) {
        if (!hits.isEmpty()) {
            groups.add(new FindPage.Group(title, all, hits));
        }
    }
}
