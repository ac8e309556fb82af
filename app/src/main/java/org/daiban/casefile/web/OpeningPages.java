package org.daiban.casefile.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daiban.casefile.CaseFile;
import org.daiban.casefile.CaseFiles;
import org.daiban.engine.roadmap.Roadmap;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.project.Project;
import org.daiban.project.Projects;
import org.daiban.rule.Outcome;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens case files of one project, one or several in one submit. */
@Controller
@Allow(Role.OFFICER)
class OpeningPages {

    private final CaseFiles caseFiles;
    private final Projects projects;

    OpeningPages(CaseFiles caseFiles, Projects projects) {
        this.caseFiles = caseFiles;
        this.projects = projects;
    }

    @Does("填写开办件")
    @GetMapping("/projects/{id}/case-files/new")
    @Transactional(readOnly = true)
    public String page(@PathVariable UUID id, Model model) {
        return show(id, Form.empty(), model);
    }

    @Does("开办件")
    @PostMapping("/projects/{id}/case-files/new")
    String open(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model,
                RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        Outcome<List<UUID>> opened = caseFiles.openAll(SignIn.current().orElseThrow(), id, form.values("matter"), form.key());
        if (opened instanceof Outcome.Done<List<UUID>> done) {
            flash.addFlashAttribute("notice", "已开 " + done.value().size() + " 个办件。");
            return "redirect:" + (done.value().size() == 1 ? "/case-files/" + done.value().get(0) : "/projects/" + id);
        }
        form.refuse(opened.refusals());
        response.setStatus(422);
        return show(id, form, model);
    }

    private String show(UUID id, Form form, Model model) {
        Project project = projects.find(id).orElseThrow(NotFound::new);
        Outcome<Roadmap> plan = caseFiles.plan(id);
        Map<String, CaseFile> opened = caseFiles.of(id).stream()
                .collect(Collectors.toMap(CaseFile::matter, Function.identity(), (earlier, later) -> later));
        model.addAttribute("page", new OpeningPage(project, plan.isDone() ? plan.orThrow() : null, opened, form));
        return "casefile/opening";
    }
}
