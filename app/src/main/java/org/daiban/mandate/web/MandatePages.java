package org.daiban.mandate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.audit.Unmasking;
import org.daiban.document.Documents;
import org.daiban.document.Download;
import org.daiban.document.StoredDocument;
import org.daiban.document.Upload;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.mandate.Ending;
import org.daiban.mandate.Mandate;
import org.daiban.mandate.Mandates;
import org.daiban.mandate.NewEnding;
import org.daiban.mandate.NewPassingOn;
import org.daiban.mandate.NewSignature;
import org.daiban.mandate.Signature;
import org.daiban.person.StepUp;
import org.daiban.rule.Refusal;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One mandate: its content, its signature and its end. An owner sees their own only. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU, Role.OWNER})
class MandatePages {

    private final Mandates mandates;
    private final MandateView view;
    private final Documents documents;
    private final StepUp stepUp;
    private final Audit audit;
    private final Unmasking unmasking;

    MandatePages(Mandates mandates, MandateView view, Documents documents, StepUp stepUp, Audit audit, Unmasking unmasking) {
        this.mandates = mandates;
        this.view = view;
        this.documents = documents;
        this.stepUp = stepUp;
        this.audit = audit;
        this.unmasking = unmasking;
    }

    @Does("看委托书")
    @GetMapping("/mandates/{id}")
    @Transactional(readOnly = true)
    public String page(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Mandate mandate = view.visible(id);
        return StepUp.resumed(request, "/mandates/" + id)
                .map(kept -> view.show(mandate, which(kept), kept, model))
                .orElseGet(() -> view.show(mandate, model));
    }

    /** Which of the owner's forms was kept while the person stepped up: each has a field of its own. */
    private static String which(Form kept) {
        return kept.values("suspendReason").isEmpty() && kept.values("resumeReason").isEmpty()
                ? kept.values("wish").isEmpty() ? kept.values("dropReason").isEmpty() ? "ending" : "dropping" : "wish"
                : kept.values("suspendReason").isEmpty() ? "resuming" : "suspending";
    }

    @Does("打开签章凭证")
    @GetMapping("/mandates/{id}/file")
    void evidence(@PathVariable UUID id, HttpServletResponse response) {
        Mandate mandate = view.visible(id);
        Signature signature = mandate.signature().orElseThrow(NotFound::new);
        StoredDocument scan = documents.find(signature.evidence()).orElseThrow(NotFound::new);
        audit.record(AuditKind.EXPORT, "委托书 " + mandate.number() + "，签章凭证“" + scan.name() + "”");
        Download.stored(documents, scan, response);
    }

    /** The owner's phone as the paper has it, in full on this page only. */
    @Does("看委托书上完整的联系电话")
    @PostMapping("/mandates/{id}/contact")
    @Allow({Role.OFFICER, Role.BUREAU})
    String reveal(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, HttpServletResponse response, Model model) {
        Mandate mandate = view.visible(id);
        List<Refusal> refusals = unmasking.refusals("联系电话", "委托书 " + mandate.number() + " 委托单位" + mandate.principal().name(), reason);
        if (refusals.isEmpty()) {
            return view.show(mandate, "", Form.empty(), mandate.principal().phone(), null, model);
        }
        response.setStatus(422);
        return view.show(mandate, "", Form.empty(), null, refusals.get(0).sentence(), model);
    }

    /** By the officer from the stamped paper, or by the owner who sends a photo or scan of it. */
    @Does("登记签章")
    @PostMapping("/mandates/{id}/signature")
    @Allow({Role.OFFICER, Role.OWNER})
    String sign(@PathVariable UUID id, @RequestParam(required = false) MultipartFile evidence,
                HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Mandate mandate = view.visible(id);
        Actor actor = MandateView.actor();
        Form form = Form.submitted(request.getParameterMap());
        NewSignature signature = new NewSignature(
                form.optionalDate("signedOn", "签署日期"), form.value("signedBy"), Upload.of("evidence", evidence));
        form.refuse((actor.is(Role.OWNER)
                ? mandates.signOffered(actor, id, signature, seen(form), form.key())
                : mandates.sign(actor, id, signature, form.key())).refusals());
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "签章已经登记。期限之内可以凭本委托代为办理。");
            return "redirect:/mandates/" + id;
        }
        response.setStatus(422);
        return view.show(view.visible(mandate.id()), "signing", form, model);
    }

    @Does("结束委托")
    @PostMapping("/mandates/{id}/ending")
    @Allow({Role.OFFICER, Role.OWNER})
    String end(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model,
               RedirectAttributes flash) {
        view.visible(id);
        Form form = Form.submitted(request.getParameterMap());
        NewEnding ending = new NewEnding(
                Arrays.stream(Ending.Kind.values()).filter(kind -> kind.name().equals(form.value("kind"))).findFirst().orElse(null),
                form.optionalDate("endedOn", "日期"), form.value("reason"));
        List<Refusal> refusals = mandates.end(MandateView.actor(), id, ending, form.key()).refusals();
        if (form.isGood() && stepUp.helps(refusals)) {
            return stepUp.begin(request, "/mandates/" + id, form);
        }
        form.refuse(refusals);
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "委托已经" + ending.kind().label() + "，自 " + ending.on() + " 起不能再凭本委托办理。");
            return "redirect:/mandates/" + id;
        }
        response.setStatus(422);
        return view.show(view.visible(id), "ending", form, model);
    }

    @Does("登记转委托")
    @PostMapping("/mandates/{id}/passing-on")
    @Allow(Role.OFFICER)
    String passOn(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model,
                  RedirectAttributes flash) {
        view.visible(id);
        Form form = Form.submitted(request.getParameterMap());
        UUID to = form.value("to").isEmpty() ? null : form.id("to", "转给哪一位");
        NewPassingOn passing = new NewPassingOn(
                to, form.optionalDate("passedOn", "日期"), form.value("consent"));
        form.refuse(mandates.passOn(MandateView.actor(), id, passing, form.key()).refusals());
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "转委托已经登记。");
            return "redirect:/mandates/" + id;
        }
        response.setStatus(422);
        return view.show(view.visible(id), "passing", form, model);
    }

    static int seen(Form form) {
        return form.value("version").matches("\\d{1,9}") ? Integer.parseInt(form.value("version")) : 0;
    }
}
