package org.daiban.help.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.document.Documents;
import org.daiban.document.Download;
import org.daiban.document.StoredDocument;
import org.daiban.help.HelpEvent;
import org.daiban.help.HelpReplies;
import org.daiban.help.HelpRequests;
import org.daiban.help.HelpThread;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.rule.Refusal;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One help request: read by officers, the bureau and the unit asked; changed here by officers. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU, Role.UNIT})
class HelpPages {

    private final HelpRequests requests;
    private final HelpReplies replies;
    private final ThreadShown shown;
    private final Documents documents;
    private final Audit audit;

    HelpPages(HelpRequests requests, HelpReplies replies, ThreadShown shown, Documents documents, Audit audit) {
        this.requests = requests;
        this.replies = replies;
        this.shown = shown;
        this.documents = documents;
        this.audit = audit;
    }

    /** The first look of the unit is noted, so this page may write. */
    @Does("看协助请求")
    @GetMapping("/help-requests/{id}")
    String page(@PathVariable UUID id, Model model) {
        HelpThread thread = thread(id);
        boolean isFirstLook = actor().is(Role.UNIT) && thread.request().state().waits() && thread.request().current().openedOn() == null;
        if (isFirstLook) {
            replies.opened(actor(), id, UUID.randomUUID());
        }
        return shown.page(isFirstLook ? thread(id) : thread, Form.empty(), "", model);
    }

    @Does("下载协助请求的附件")
    @GetMapping("/help-requests/{id}/files/{document}")
    void file(@PathVariable UUID id, @PathVariable UUID document, HttpServletResponse response) {
        HelpThread thread = thread(id);
        HelpEvent event = thread.events().stream().filter(one -> document.equals(one.document())).findFirst().orElseThrow(NotFound::new);
        StoredDocument file = documents.find(event.document()).orElseThrow(NotFound::new);
        audit.record(AuditKind.EXPORT, "协助请求的附件“" + file.name() + "”，办件 " + thread.request().code());
        Download.stored(documents, file, response);
    }

    @Does("催办协助请求")
    @PostMapping("/help-requests/{id}/reminders")
    @Allow(Role.OFFICER)
    String remind(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        return act(id, "REMIND", "已经催办，短信随后发出。", form -> requests.remind(actor(), id, form.key()).refusals(), request, response, model, flash);
    }

    @Does("撤回协助请求")
    @PostMapping("/help-requests/{id}/withdrawal")
    @Allow(Role.OFFICER)
    String withdraw(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        return act(id, "WITHDRAW", "已经撤回，发出的链接随即失效。", form -> {
            String reason = form.optional("reason", "原因", 300);
            return form.isGood() ? requests.withdraw(actor(), id, reason, seen(form), form.key()).refusals() : List.of();
        }, request, response, model, flash);
    }

    @Does("办结协助请求")
    @PostMapping("/help-requests/{id}/closing")
    @Allow(Role.OFFICER)
    String close(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        return act(id, "CLOSE", "答复有用，已经办结。", form -> requests.close(actor(), id, seen(form), form.key()).refusals(), request, response, model, flash);
    }

    @Does("就协助请求再问")
    @PostMapping("/help-requests/{id}/again")
    @Allow(Role.OFFICER)
    String again(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        return act(id, "AGAIN", "已经再问一次，重新计算答复期限。", form -> {
            String question = form.optional("question", "问题", 1000);
            var due = form.optionalDate("dueOn", "答复期限");
            return form.isGood() ? requests.askAgain(actor(), id, question, due, seen(form), form.key()).refusals() : List.of();
        }, request, response, model, flash);
    }

    private String act(UUID id, String doing, String done, Function<Form, List<Refusal>> act, HttpServletRequest request,
                       HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        thread(id);
        form.refuse(act.apply(form));
        if (form.isGood()) {
            flash.addFlashAttribute("notice", done);
            return "redirect:/help-requests/" + id;
        }
        response.setStatus(422);
        return shown.page(thread(id), form, doing, model);
    }

    private HelpThread thread(UUID id) {
        return requests.thread(actor(), id).orElseThrow(NotFound::new);
    }

    /** A spoiled version is no version: the person sees the request anew. */
    private static int seen(Form form) {
        return form.value("seen").matches("\\d{1,6}") ? Integer.parseInt(form.value("seen")) : -1;
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
