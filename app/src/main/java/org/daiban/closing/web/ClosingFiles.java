package org.daiban.closing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.closing.Deliveries;
import org.daiban.closing.Delivery;
import org.daiban.closing.MatterSum;
import org.daiban.document.Documents;
import org.daiban.document.Download;
import org.daiban.document.Paper;
import org.daiban.document.StoredDocument;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.jurisdiction.Jurisdictions;
import org.daiban.party.Owner;
import org.daiban.party.Owners;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What leaves of a case file at its end as paper or file, each recorded. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU, Role.OWNER, Role.UNIT})
class ClosingFiles {

    private final Deliveries deliveries;
    private final ClosingView view;
    private final Owners owners;
    private final Jurisdictions jurisdictions;
    private final Documents documents;
    private final Audit audit;
    private final Clock clock;

    ClosingFiles(Deliveries deliveries, ClosingView view, Owners owners, Jurisdictions jurisdictions, Documents documents, Audit audit,
                 Clock clock) {
        this.deliveries = deliveries;
        this.view = view;
        this.owners = owners;
        this.jurisdictions = jurisdictions;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    @Does("打印送达回证")
    @GetMapping("/case-files/{id}/delivery/print")
    String print(@PathVariable UUID id, Model model) {
        MatterSum matter = view.matter(id);
        audit.record(AuditKind.EXPORT, "送达回证 " + matter.file().code() + "，打印件");
        model.addAttribute("page", delivery(matter));
        return "closing/paper";
    }

    @Does("下载送达回证")
    @GetMapping("/case-files/{id}/delivery.docx")
    void word(@PathVariable UUID id, HttpServletResponse response) {
        MatterSum matter = view.matter(id);
        audit.record(AuditKind.EXPORT, "送达回证 " + matter.file().code() + "，Word");
        Download.word(delivery(matter), "送达回证 " + matter.file().code(), response);
    }

    @Does("打开签过的送达回证")
    @GetMapping("/case-files/{id}/delivery/{number}/scan")
    void scan(@PathVariable UUID id, @PathVariable int number, HttpServletResponse response) {
        view.matter(id);
        Delivery delivery = deliveries.of(id).stream().filter(one -> one.number() == number && one.scan() != null).findFirst().orElseThrow(NotFound::new);
        StoredDocument stored = documents.find(delivery.scan()).orElseThrow(NotFound::new);
        audit.record(AuditKind.EXPORT, "送达回证 " + delivery.code() + "，签名件“" + stored.name() + "”");
        Download.stored(documents, stored, response);
    }

    @Does("打印办件办结单")
    @GetMapping("/case-files/{id}/completion/print")
    String printCompletion(@PathVariable UUID id, Model model) {
        MatterSum matter = view.matter(id);
        audit.record(AuditKind.EXPORT, "办件办结单 " + matter.file().code() + "，打印件");
        model.addAttribute("page", completion(matter));
        return "closing/paper";
    }

    @Does("下载办件办结单")
    @GetMapping("/case-files/{id}/completion.docx")
    void wordCompletion(@PathVariable UUID id, HttpServletResponse response) {
        MatterSum matter = view.matter(id);
        audit.record(AuditKind.EXPORT, "办件办结单 " + matter.file().code() + "，Word");
        Download.word(completion(matter), "办件办结单 " + matter.file().code(), response);
    }

    private Paper delivery(MatterSum matter) {
        return DeliveryPaper.of(matter, holding(matter), owner(matter), jurisdictions.letterhead());
    }

    private Paper completion(MatterSum matter) {
        return CompletionPaper.of(matter, holding(matter), owner(matter), Window.of(jurisdictions.letterhead()), LocalDate.now(clock));
    }

    private Optional<Delivery> holding(MatterSum matter) {
        List<Delivery> records = deliveries.of(matter.file().id());
        return records.isEmpty() ? Optional.empty() : Optional.of(records.get(records.size() - 1));
    }

    private String owner(MatterSum matter) {
        return owners.find(matter.file().owner()).map(Owner::name).orElse("");
    }
}
