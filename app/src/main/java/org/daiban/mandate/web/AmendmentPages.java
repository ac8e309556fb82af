package org.daiban.mandate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.document.Documents;
import org.daiban.document.Download;
import org.daiban.document.StoredDocument;
import org.daiban.document.Upload;
import org.daiban.identity.Accounts;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.mandate.Amendment;
import org.daiban.mandate.Amendments;
import org.daiban.mandate.Authority;
import org.daiban.mandate.Mandate;
import org.daiban.mandate.NewAmendment;
import org.daiban.mandate.NewSignature;
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

/** Amendments of a mandate: drawn up by the officer, signed or not agreed to by the owner. */
@Controller
@Allow({Role.OFFICER, Role.OWNER})
class AmendmentPages {

    private final Amendments amendments;
    private final MandateView view;
    private final EntrustableMatters matters;
    private final Accounts accounts;
    private final Documents documents;
    private final StepUp stepUp;
    private final Audit audit;

    AmendmentPages(Amendments amendments, MandateView view, EntrustableMatters matters, Accounts accounts, Documents documents,
                   StepUp stepUp, Audit audit) {
        this.amendments = amendments;
        this.view = view;
        this.matters = matters;
        this.accounts = accounts;
        this.documents = documents;
        this.stepUp = stepUp;
        this.audit = audit;
    }

    @Does("填写变更书")
    @GetMapping("/mandates/{id}/amendments/new")
    @Allow(Role.OFFICER)
    @Transactional(readOnly = true)
    public String blank(@PathVariable UUID id, Model model) {
        Mandate mandate = view.visible(id);
        LocalDate today = view.today();
        return show(DraftForm.amending(mandate.on(today), today), mandate, matters.of(mandate.project()), model);
    }

    @Does("起草变更书")
    @PostMapping("/mandates/{id}/amendments/new")
    @Allow(Role.OFFICER)
    String draw(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Mandate mandate = view.visible(id);
        EntrustableMatters.Offer offer = matters.of(mandate.project());
        Form form = Form.submitted(request.getParameterMap());
        NewAmendment wanted = new NewAmendment(DraftForm.read(form, offer.planned(), List.of()),
                form.optionalDate("effectiveOn", "变更日期"), form.value("amendReason"));
        form.refuse(amendments.faults(id, wanted));
        if (form.isGood()) {
            form.refuse(amendments.draw(MandateView.actor(), id, wanted, form.key()).refusals());
        }
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "变更书已经送签，项目单位签章以前仍按原来的办。");
            return "redirect:/mandates/" + id;
        }
        response.setStatus(422);
        return show(form, mandate, offer, model);
    }

    @Does("登记变更书签章")
    @PostMapping("/mandates/{id}/amendments/{number}/signature")
    String sign(@PathVariable UUID id, @PathVariable int number, @RequestParam(required = false) MultipartFile evidence,
                HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        amendment(view.visible(id), number);
        Form form = Form.submitted(request.getParameterMap());
        NewSignature signature = new NewSignature(
                form.optionalDate("signedOn", "签署日期"), form.value("signedBy"), Upload.of("evidence", evidence));
        form.refuse(amendments.sign(MandateView.actor(), id, number, signature, form.key()).refusals());
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "变更书的签章已经登记，自变更日期起按变更以后的内容办理。");
            return "redirect:/mandates/" + id;
        }
        response.setStatus(422);
        return view.show(view.visible(id), "signing", form, model);
    }

    @Does("不同意或者撤回变更书")
    @PostMapping("/mandates/{id}/amendments/{number}/drop")
    String drop(@PathVariable UUID id, @PathVariable int number, HttpServletRequest request, HttpServletResponse response,
                Model model, RedirectAttributes flash) {
        amendment(view.visible(id), number);
        Form form = Form.submitted(request.getParameterMap());
        List<Refusal> refusals = amendments.drop(MandateView.actor(), id, number, form.value("dropReason"), form.key()).refusals();
        if (form.isGood() && stepUp.helps(refusals)) {
            return stepUp.begin(request, "/mandates/" + id, form);
        }
        form.refuse(refusals);
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "变更书不再签，仍按原来的办。");
            return "redirect:/mandates/" + id;
        }
        response.setStatus(422);
        return view.show(view.visible(id), "dropping", form, model);
    }

    @Does("打开变更书签章凭证")
    @GetMapping("/mandates/{id}/amendments/{number}/file")
    @Allow({Role.OFFICER, Role.BUREAU, Role.OWNER})
    void evidence(@PathVariable UUID id, @PathVariable int number, HttpServletResponse response) {
        Mandate mandate = view.visible(id);
        Amendment amendment = amendment(mandate, number);
        StoredDocument scan = amendment.signature().flatMap(signature -> documents.find(signature.evidence())).orElseThrow(NotFound::new);
        audit.record(AuditKind.EXPORT, "变更书 " + mandate.numberOf(amendment) + "，签章凭证“" + scan.name() + "”");
        Download.stored(documents, scan, response);
    }

    private static Amendment amendment(Mandate mandate, int number) {
        return mandate.course().amendments().stream().filter(one -> one.number() == number).findFirst().orElseThrow(NotFound::new);
    }

    private String show(Form form, Mandate mandate, EntrustableMatters.Offer offer, Model model) {
        Map<String, String> names = new LinkedHashMap<>();
        accounts.officers().forEach(officer -> names.put(officer.account().toString(), officer.name()));
        model.addAttribute("page", new AmendmentPage(form, mandate.id().toString(), mandate.number(), mandate.principal().name(),
                offer.basis(), EntrustableMatters.stages(offer.choices()), names,
                Arrays.stream(Authority.values()).filter(Authority::grantable).toList(),
                Arrays.stream(Authority.values()).filter(authority -> !authority.grantable()).toList(), DraftPage.subDelegations()));
        return "mandate/amendment";
    }
}
