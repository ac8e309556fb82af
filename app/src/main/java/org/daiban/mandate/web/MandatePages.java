package org.daiban.mandate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.audit.Unmasking;
import org.daiban.document.Documents;
import org.daiban.document.Download;
import org.daiban.document.Paper;
import org.daiban.document.StoredDocument;
import org.daiban.document.Upload;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.jurisdiction.Jurisdictions;
import org.daiban.mandate.Ending;
import org.daiban.mandate.Mandate;
import org.daiban.mandate.MandateState;
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

/** One mandate: its content, its papers, and the dated records about it. An owner sees their own only. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU, Role.OWNER})
class MandatePages {

    private final Mandates mandates;
    private final Documents documents;
    private final Accounts accounts;
    private final Jurisdictions jurisdictions;
    private final StepUp stepUp;
    private final Audit audit;
    private final Unmasking unmasking;
    private final Clock clock;

    MandatePages(Mandates mandates, Documents documents, Accounts accounts, Jurisdictions jurisdictions, StepUp stepUp,
                 Audit audit, Unmasking unmasking, Clock clock) {
        this.mandates = mandates;
        this.documents = documents;
        this.accounts = accounts;
        this.jurisdictions = jurisdictions;
        this.stepUp = stepUp;
        this.audit = audit;
        this.unmasking = unmasking;
        this.clock = clock;
    }

    @Does("看委托书")
    @GetMapping("/mandates/{id}")
    @Transactional(readOnly = true)
    public String page(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Form dated = Form.of(Map.of("signedOn", today().toString(), "endedOn", today().toString(), "passedOn", today().toString()));
        return show(visible(id), dated, StepUp.resumed(request, "/mandates/" + id).orElse(dated), dated, null, null, model);
    }

    @Does("打印委托书")
    @GetMapping("/mandates/{id}/print")
    String print(@PathVariable UUID id, Model model) {
        Mandate mandate = visible(id);
        audit.record(AuditKind.EXPORT, "委托书 " + mandate.number() + "，打印件");
        model.addAttribute("page", paper(mandate));
        return "mandate/paper";
    }

    @Does("下载委托书")
    @GetMapping("/mandates/{id}/document.docx")
    void word(@PathVariable UUID id, HttpServletResponse response) {
        Mandate mandate = visible(id);
        audit.record(AuditKind.EXPORT, "委托书 " + mandate.number() + "，Word");
        Download.word(paper(mandate), "代办委托书 " + mandate.number(), response);
    }

    @Does("打开签章凭证")
    @GetMapping("/mandates/{id}/file")
    void evidence(@PathVariable UUID id, HttpServletResponse response) {
        Mandate mandate = visible(id);
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
        Mandate mandate = visible(id);
        List<Refusal> refusals = unmasking.refusals("联系电话", "委托书 " + mandate.number() + " 委托单位" + mandate.principal().name(), reason);
        Form dated = Form.of(Map.of("signedOn", today().toString(), "endedOn", today().toString(), "passedOn", today().toString()));
        if (refusals.isEmpty()) {
            return show(mandate, dated, dated, dated, mandate.principal().phone(), null, model);
        }
        response.setStatus(422);
        return show(mandate, dated, dated, dated, null, refusals.get(0).sentence(), model);
    }

    @Does("登记签章")
    @PostMapping("/mandates/{id}/signature")
    @Allow(Role.OFFICER)
    String sign(@PathVariable UUID id, @RequestParam(required = false) MultipartFile evidence,
                HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Mandate mandate = visible(id);
        Form form = Form.submitted(request.getParameterMap());
        NewSignature signature = new NewSignature(
                form.optionalDate("signedOn", "签署日期"), form.value("signedBy"), upload(evidence));
        form.refuse(mandates.sign(actor(), id, signature, form.key()).refusals());
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "签章已经登记。期限之内可以凭本委托代为办理。");
            return "redirect:/mandates/" + id;
        }
        response.setStatus(422);
        return show(mandate, form, dated("endedOn"), dated("passedOn"), null, null, model);
    }

    @Does("结束委托")
    @PostMapping("/mandates/{id}/ending")
    @Allow({Role.OFFICER, Role.OWNER})
    String end(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model,
               RedirectAttributes flash) {
        Mandate mandate = visible(id);
        Form form = Form.submitted(request.getParameterMap());
        NewEnding ending = new NewEnding(
                Arrays.stream(Ending.Kind.values()).filter(kind -> kind.name().equals(form.value("kind"))).findFirst().orElse(null),
                form.optionalDate("endedOn", "日期"), form.value("reason"));
        List<Refusal> refusals = mandates.end(actor(), id, ending, form.key()).refusals();
        if (form.isGood() && stepUp.helps(refusals)) {
            return stepUp.begin(request, "/mandates/" + id, form);
        }
        form.refuse(refusals);
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "已经登记" + ending.kind().label() + "，自 " + ending.on() + " 起不能再凭本委托办理。");
            return "redirect:/mandates/" + id;
        }
        response.setStatus(422);
        return show(mandate, dated("signedOn"), form, dated("passedOn"), null, null, model);
    }

    @Does("登记转委托")
    @PostMapping("/mandates/{id}/passing-on")
    @Allow(Role.OFFICER)
    String passOn(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model,
                  RedirectAttributes flash) {
        Mandate mandate = visible(id);
        Form form = Form.submitted(request.getParameterMap());
        UUID to = form.value("to").isEmpty() ? null : form.id("to", "转给哪一位");
        NewPassingOn passing = new NewPassingOn(
                to, form.optionalDate("passedOn", "日期"), form.value("consent"));
        form.refuse(mandates.passOn(actor(), id, passing, form.key()).refusals());
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "转委托已经登记。");
            return "redirect:/mandates/" + id;
        }
        response.setStatus(422);
        return show(mandate, dated("signedOn"), dated("endedOn"), form, null, null, model);
    }

    private Mandate visible(UUID id) {
        Actor actor = actor();
        return mandates.find(id)
                .filter(mandate -> !actor.is(Role.OWNER) || mandate.principal().owner().equals(actor.owner()))
                .orElseThrow(NotFound::new);
    }

    private String show(Mandate mandate, Form signing, Form ending, Form passing, String phone, String problem, Model model) {
        Actor actor = actor();
        MandateState state = mandate.state(today());
        boolean officer = actor.is(Role.OFFICER);
        boolean open = mandate.ending().isEmpty();
        StoredDocument evidence = mandate.signature().flatMap(signature -> documents.find(signature.evidence())).orElse(null);
        boolean passable = officer && state == MandateState.IN_FORCE && mandate.passedOn().isEmpty();
        model.addAttribute("page", new MandatePage(
                mandate, state, evidence, History.of(mandate), open ? endings(actor, mandate) : Map.of(),
                passable ? others(mandate) : Map.of(),
                officer && open && mandate.signature().isEmpty(),
                officer && mandate.signature().isPresent(),
                signing, ending, passing, phone, problem));
        return "mandate/mandate";
    }

    private static Map<String, String> endings(Actor actor, Mandate mandate) {
        Map<String, String> endings = new LinkedHashMap<>();
        boolean signed = mandate.signature().isPresent();
        if (signed && !actor.is(Role.BUREAU)) {
            endings.put(Ending.Kind.REVOKED.name(), "撤销：项目单位收回委托");
        }
        if (actor.is(Role.OFFICER)) {
            endings.put(Ending.Kind.TERMINATED.name(), signed ? "终止：专窗不再代办，须说明原因" : "终止：这份草稿不用了");
            if (signed) {
                endings.put(Ending.Kind.COMPLETED.name(), "办结：委托的事项都办完了");
            }
        }
        return endings;
    }

    private Map<String, String> others(Mandate mandate) {
        Map<String, String> others = new LinkedHashMap<>();
        accounts.officers().stream()
                .filter(officer -> !officer.account().equals(mandate.agent().account()))
                .filter(officer -> mandate.substitute().filter(named -> named.account().equals(officer.account())).isEmpty())
                .forEach(officer -> others.put(officer.account().toString(), officer.name()));
        return others;
    }

    private Paper paper(Mandate mandate) {
        return MandatePaper.of(mandate, jurisdictions.letterhead());
    }

    private static Optional<Upload> upload(MultipartFile file) {
        return Optional.ofNullable(file)
                .filter(sent -> sent.getOriginalFilename() != null && !sent.getOriginalFilename().isEmpty())
                .map(sent -> new Upload("evidence", sent.getOriginalFilename(), sent.getSize(), sent));
    }

    private Form dated(String field) {
        return Form.of(Map.of(field, today().toString()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
