package org.daiban.roster.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.document.Documents;
import org.daiban.document.Download;
import org.daiban.document.WordPaper;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.roster.Reply;
import org.daiban.roster.RosterReplies;
import org.daiban.roster.paper.Papers;
import org.daiban.roster.paper.RosterForm;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The files of a reply: Attachment 1 empty or filled in, the sealed scan, the sheet with its faults marked. */
@Controller
@Allow({Role.UNIT, Role.BUREAU})
class ReplyFiles {

    private final RosterReplies replies;
    private final Replies pages;
    private final Documents documents;
    private final Audit audit;

    ReplyFiles(RosterReplies replies, Replies pages, Documents documents, Audit audit) {
        this.replies = replies;
        this.pages = pages;
        this.documents = documents;
        this.audit = audit;
    }

    @GetMapping("/roster-replies/{id}/form.docx")
    @Does("下载回执 Word")
    void word(@PathVariable UUID id, @RequestParam(defaultValue = "") String empty, HttpServletResponse response) {
        RosterForm form = form(pages.visible(id), empty.equals("1"));
        Download.made("名单报送回执 " + form.unit() + ".docx", WordPaper.CONTENT_TYPE, out -> Papers.word(form, out), response);
    }

    @GetMapping("/roster-replies/{id}/form.xlsx")
    @Does("下载回执 Excel")
    void sheet(@PathVariable UUID id, @RequestParam(defaultValue = "") String empty, HttpServletResponse response) {
        RosterForm form = form(pages.visible(id), empty.equals("1"));
        Download.made("名单报送回执 " + form.unit() + ".xlsx", Papers.SHEET_TYPE, out -> Papers.sheet(form, out), response);
    }

    /** A submit, for it leaves a record: the scan shows every number. */
    @PostMapping("/roster-replies/{id}/seal")
    @Does("看盖章扫描件")
    void seal(@PathVariable UUID id, HttpServletResponse response) {
        Reply reply = pages.visible(id);
        if (reply.seal() == null) {
            throw new NotFound();
        }
        audit.record(AuditKind.EXPORT, "回执扫描件：" + reply.unitName() + "，" + reply.round().title());
        Download.stored(documents, documents.find(reply.seal()).orElseThrow(NotFound::new), response);
    }

    @GetMapping("/roster-replies/{id}/marked.xlsx")
    @Allow(Role.UNIT)
    @Does("下载标出问题的表格")
    void marked(@PathVariable UUID id, HttpServletResponse response) {
        Reply reply = pages.visible(id);
        byte[] content = replies.marked(id).orElseThrow(NotFound::new);
        audit.record(AuditKind.EXPORT, "标出问题的名单表：" + reply.unitName());
        Download.made("名单报送回执（标出问题） " + reply.unitName() + ".xlsx", Papers.SHEET_TYPE, out -> {
            try {
                out.write(content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, response);
    }

    private RosterForm form(Reply reply, boolean empty) {
        if (!empty && !reply.people().isEmpty()) {
            audit.record(AuditKind.EXPORT, "名单报送回执（含手机号码）：" + reply.unitName());
        }
        return new RosterForm(reply.unitName(), empty ? List.of() : reply.people());
    }
}
