package org.daiban.closing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.closing.ProjectSummary;
import org.daiban.closing.Summaries;
import org.daiban.document.Download;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 办结总结: what a project promised and what came of it, running or at its end. An owner sees their own. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU, Role.OWNER})
class SummaryPages {

    private final Summaries summaries;
    private final Audit audit;

    SummaryPages(Summaries summaries, Audit audit) {
        this.summaries = summaries;
        this.audit = audit;
    }

    @Does("看项目办结总结")
    @GetMapping("/projects/{id:[0-9a-f-]{36}}/summary")
    @Transactional(readOnly = true)
    public String page(@PathVariable UUID id, Model model) {
        model.addAttribute("page", SummaryPage.of(visible(id), ClosingView.actor().is(Role.OWNER)));
        return "closing/summary";
    }

    @Does("打印项目办结总结")
    @GetMapping("/projects/{id:[0-9a-f-]{36}}/summary/print")
    String print(@PathVariable UUID id, Model model) {
        ProjectSummary summary = visible(id);
        audit.record(AuditKind.EXPORT, "办结总结 " + summary.project().name() + "，打印件");
        model.addAttribute("page", SummaryPaper.of(summary));
        return "closing/paper";
    }

    @Does("下载项目办结总结（Word）")
    @GetMapping("/projects/{id:[0-9a-f-]{36}}/summary.docx")
    void word(@PathVariable UUID id, HttpServletResponse response) {
        ProjectSummary summary = visible(id);
        audit.record(AuditKind.EXPORT, "办结总结 " + summary.project().name() + "，Word");
        Download.word(SummaryPaper.of(summary), "办结总结 " + summary.project().name(), response);
    }

    @Does("下载项目办结总结（Excel）")
    @GetMapping("/projects/{id:[0-9a-f-]{36}}/summary.xlsx")
    void excel(@PathVariable UUID id, HttpServletResponse response) {
        ProjectSummary summary = visible(id);
        audit.record(AuditKind.EXPORT, "办结总结 " + summary.project().name() + "，Excel");
        Download.excel(SummaryPaper.list(summary), "办结总结 " + summary.project().name(), response);
    }

    private ProjectSummary visible(UUID id) {
        return summaries.of(id).filter(summary -> ClosingView.maySee(summary.project())).orElseThrow(NotFound::new);
    }
}
