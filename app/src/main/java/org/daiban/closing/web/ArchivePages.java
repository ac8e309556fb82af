package org.daiban.closing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.closing.Archives;
import org.daiban.document.Bundle;
import org.daiban.document.Download;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.project.Project;
import org.daiban.project.Projects;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 归档: sealing what a project left behind, and taking it away. The package is put together anew each time and recorded, so it is posted for. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU})
class ArchivePages {

    private final Archives archives;
    private final Projects projects;
    private final Audit audit;

    ArchivePages(Archives archives, Projects projects, Audit audit) {
        this.archives = archives;
        this.projects = projects;
        this.audit = audit;
    }

    @Does("看项目归档")
    @GetMapping("/projects/{id:[0-9a-f-]{36}}/archive")
    @Allow({Role.OFFICER, Role.BUREAU, Role.OWNER})
    @Transactional(readOnly = true)
    public String page(@PathVariable UUID id, Model model) {
        return show(visible(id), Form.empty(), model);
    }

    @Does("归档项目")
    @PostMapping("/projects/{id:[0-9a-f-]{36}}/archive")
    String seal(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Project project = visible(id);
        Form form = Form.submitted(request.getParameterMap());
        int seen = form.value("seen").matches("\\d{1,4}") ? Integer.parseInt(form.value("seen")) : -1;
        form.refuse(archives.seal(ClosingView.actor(), id, form.value("remark"), seen, form.key()).refusals());
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "已归档。");
            return "redirect:/projects/" + id + "/archive";
        }
        response.setStatus(422);
        return show(project, form, model);
    }

    @Does("下载项目档案")
    @PostMapping("/projects/{id:[0-9a-f-]{36}}/archive.zip")
    @Allow({Role.OFFICER, Role.BUREAU, Role.OWNER})
    void take(@PathVariable UUID id, HttpServletResponse response) {
        Project project = visible(id);
        if (!Archives.mayTake(ClosingView.actor(), project)) {
            throw new NotFound();
        }
        Bundle bundle = archives.bundle(ClosingView.actor(), project);
        audit.record(AuditKind.EXPORT, "项目档案 " + project.name() + "，" + bundle.entries().size() + " 份");
        Download.made("项目档案 " + project.name() + ".zip", Bundle.CONTENT_TYPE, bundle::write, response);
    }

    private String show(Project project, Form form, Model model) {
        boolean mayTake = Archives.mayTake(ClosingView.actor(), project);
        boolean owner = ClosingView.actor().is(Role.OWNER);
        model.addAttribute("page", new ArchivePage(project, archives.of(project.id()), mayTake, mayTake && !owner, owner, form));
        return "closing/archive";
    }

    private Project visible(UUID id) {
        return projects.find(id).filter(ClosingView::maySee).orElseThrow(NotFound::new);
    }
}
