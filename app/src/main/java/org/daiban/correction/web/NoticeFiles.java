package org.daiban.correction.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.correction.NoticeLine;
import org.daiban.correction.OneTimeNotice;
import org.daiban.correction.OneTimeNotices;
import org.daiban.document.Documents;
import org.daiban.document.Download;
import org.daiban.document.Paper;
import org.daiban.document.StoredDocument;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.jurisdiction.Jurisdictions;
import org.daiban.party.Owner;
import org.daiban.party.Owners;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What of a notice leaves as paper or file, each recorded. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU, Role.OWNER, Role.UNIT})
class NoticeFiles {

    private final OneTimeNotices notices;
    private final Documents documents;
    private final Owners owners;
    private final Jurisdictions jurisdictions;
    private final Audit audit;

    NoticeFiles(OneTimeNotices notices, Documents documents, Owners owners, Jurisdictions jurisdictions, Audit audit) {
        this.notices = notices;
        this.documents = documents;
        this.owners = owners;
        this.jurisdictions = jurisdictions;
        this.audit = audit;
    }

    @Does("打印一次性告知单")
    @GetMapping("/notices/{id}/print")
    String print(@PathVariable UUID id, Model model) {
        OneTimeNotice notice = visible(id);
        audit.record(AuditKind.EXPORT, "一次性告知单 " + notice.number() + "，打印件");
        model.addAttribute("page", paper(notice));
        return "correction/paper";
    }

    @Does("下载一次性告知单")
    @GetMapping("/notices/{id}/document.docx")
    void word(@PathVariable UUID id, HttpServletResponse response) {
        OneTimeNotice notice = visible(id);
        audit.record(AuditKind.EXPORT, "一次性告知单 " + notice.number() + "，Word");
        Download.word(paper(notice), "一次性告知单 " + notice.number(), response);
    }

    @Does("打开告知单的样张")
    @GetMapping("/notices/{id}/lines/{number}/sample/file")
    void sample(@PathVariable UUID id, @PathVariable int number, HttpServletResponse response) {
        OneTimeNotice notice = visible(id);
        send(notice, line(notice, number).sampleFile(), "样张", response);
    }

    @Does("打开补来的材料")
    @GetMapping("/notices/{id}/lines/{number}/entries/{entry}/file")
    void answered(@PathVariable UUID id, @PathVariable int number, @PathVariable int entry, HttpServletResponse response) {
        OneTimeNotice notice = visible(id);
        NoticeLine.Entry said = line(notice, number).entries().stream().filter(one -> one.number() == entry).findFirst().orElseThrow(NotFound::new);
        send(notice, said.file(), "补来的材料", response);
    }

    private void send(OneTimeNotice notice, UUID file, String what, HttpServletResponse response) {
        if (file == null) {
            throw new NotFound();
        }
        StoredDocument stored = documents.find(file).orElseThrow(NotFound::new);
        audit.record(AuditKind.EXPORT, "一次性告知单 " + notice.number() + "，" + what + "“" + stored.name() + "”");
        Download.stored(documents, stored, response);
    }

    private Paper paper(OneTimeNotice notice) {
        return NoticePaper.of(notice, owners.find(notice.owner()).map(Owner::name).orElse(""), jurisdictions.letterhead());
    }

    private OneTimeNotice visible(UUID id) {
        return notices.find(SignIn.current().orElseThrow(), id).orElseThrow(NotFound::new);
    }

    private static NoticeLine line(OneTimeNotice notice, int number) {
        return notice.line(number).orElseThrow(NotFound::new);
    }
}
