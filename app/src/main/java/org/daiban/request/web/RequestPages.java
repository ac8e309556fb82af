package org.daiban.request.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.document.Documents;
import org.daiban.document.Download;
import org.daiban.document.Paper;
import org.daiban.document.StoredDocument;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.jurisdiction.Jurisdictions;
import org.daiban.request.ServiceRequest;
import org.daiban.request.ServiceRequests;
import org.daiban.web.Address;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One request, its receipt and its files: for staff at {@code /requests}, for its owner at {@code /my/requests}. */
@Controller
class RequestPages {

    private final RequestView view;
    private final ServiceRequests requests;
    private final Documents documents;
    private final Jurisdictions jurisdictions;
    private final Audit audit;
    private final Address address;

    RequestPages(RequestView view, ServiceRequests requests, Documents documents, Jurisdictions jurisdictions, Audit audit,
                 Address address) {
        this.view = view;
        this.requests = requests;
        this.documents = documents;
        this.jurisdictions = jurisdictions;
        this.audit = audit;
        this.address = address;
    }

    @Does("看诉求")
    @GetMapping("/requests/{id}")
    @Allow({Role.OFFICER, Role.BUREAU})
    @Transactional(readOnly = true)
    public String page(@PathVariable UUID id, Model model) {
        model.addAttribute("page", view.page(actor(), id, Form.empty(), ""));
        return "request/request";
    }

    @Does("看自己的诉求")
    @GetMapping("/my/requests/{id}")
    @Allow(Role.OWNER)
    @Transactional(readOnly = true)
    public String own(@PathVariable UUID id, Model model) {
        model.addAttribute("page", view.page(actor(), id, Form.empty(), ""));
        return "request/my";
    }

    @Does("打印受理回执")
    @GetMapping("/requests/{id}/receipt")
    @Allow({Role.OFFICER, Role.BUREAU})
    String print(@PathVariable UUID id, HttpServletRequest request, Model model) {
        return printed(id, request, model);
    }

    @Does("打印自己的受理回执")
    @GetMapping("/my/requests/{id}/receipt")
    @Allow(Role.OWNER)
    String printOwn(@PathVariable UUID id, HttpServletRequest request, Model model) {
        return printed(id, request, model);
    }

    @Does("下载受理回执")
    @GetMapping("/requests/{id}/receipt.docx")
    @Allow({Role.OFFICER, Role.BUREAU})
    void word(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        written(id, request, response);
    }

    @Does("下载自己的受理回执")
    @GetMapping("/my/requests/{id}/receipt.docx")
    @Allow(Role.OWNER)
    void wordOwn(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        written(id, request, response);
    }

    @Does("打开诉求的附件")
    @GetMapping("/requests/{id}/files/{document}")
    @Allow({Role.OFFICER, Role.BUREAU})
    void file(@PathVariable UUID id, @PathVariable UUID document, HttpServletResponse response) {
        sent(id, document, response);
    }

    @Does("打开自己诉求的附件")
    @GetMapping("/my/requests/{id}/files/{document}")
    @Allow(Role.OWNER)
    void fileOwn(@PathVariable UUID id, @PathVariable UUID document, HttpServletResponse response) {
        sent(id, document, response);
    }

    private String printed(UUID id, HttpServletRequest from, Model model) {
        ServiceRequest request = view.visible(actor(), id);
        audit.record(AuditKind.EXPORT, "受理回执 " + request.code().text() + "，打印件");
        model.addAttribute("page", receipt(request, from));
        return "request/receipt";
    }

    private void written(UUID id, HttpServletRequest from, HttpServletResponse response) {
        ServiceRequest request = view.visible(actor(), id);
        audit.record(AuditKind.EXPORT, "受理回执 " + request.code().text() + "，Word");
        Download.word(receipt(request, from), "受理回执 " + request.code().text(), response);
    }

    private Paper receipt(ServiceRequest request, HttpServletRequest from) {
        return ReceiptPaper.of(request, view.projectName(request), jurisdictions.letterhead(),
                address.of("/progress/" + request.lookup().text(), from));
    }

    private void sent(UUID id, UUID document, HttpServletResponse response) {
        Actor actor = actor();
        ServiceRequest request = view.visible(actor, id);
        if (!requests.isAttached(actor, id, document)) {
            throw new NotFound();
        }
        StoredDocument stored = documents.find(document).orElseThrow(NotFound::new);
        audit.record(AuditKind.EXPORT, "诉求 " + request.code().text() + "，附件“" + stored.name() + "”");
        Download.stored(documents, stored, response);
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
