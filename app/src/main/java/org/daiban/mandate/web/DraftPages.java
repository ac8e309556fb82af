package org.daiban.mandate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.mandate.Authority;
import org.daiban.mandate.Mandate;
import org.daiban.mandate.MandateDraft;
import org.daiban.mandate.Mandates;
import org.daiban.mandate.Substance;
import org.daiban.party.Owner;
import org.daiban.party.Owners;
import org.daiban.project.Project;
import org.daiban.project.Projects;
import org.daiban.rule.Outcome;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Drawing up a mandate, and changing it while nobody has signed it. */
@Controller
@Allow(Role.OFFICER)
class DraftPages {

    /** House rule: a mandate outlasts the planned end by this much, to the end of that month. */
    private static final int SPARE_MONTHS = 3;

    private final Mandates mandates;
    private final Projects projects;
    private final Owners owners;
    private final EntrustableMatters matters;
    private final Accounts accounts;
    private final Clock clock;

    DraftPages(Mandates mandates, Projects projects, Owners owners, EntrustableMatters matters, Accounts accounts, Clock clock) {
        this.mandates = mandates;
        this.projects = projects;
        this.owners = owners;
        this.matters = matters;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @param renews the mandate the new one is to follow */
    @Does("填写委托书")
    @GetMapping("/projects/{id}/mandates/new")
    @Transactional(readOnly = true)
    public String blank(@PathVariable UUID id, @RequestParam(required = false) UUID renews, Model model) {
        Project project = projects.find(id).orElseThrow(NotFound::new);
        EntrustableMatters.Offer offer = matters.of(id);
        Optional<Mandate> previous = Optional.ofNullable(renews).map(earlier -> ofProject(earlier, id));
        List<Actor> officers = accounts.officers();
        Form form = previous.map(mandate -> renewal(mandate, offer)).orElseGet(() -> usual(project, offer, officers));
        return show(form, project, offer, officers, previous, Optional.empty(), model);
    }

    @Does("起草委托书")
    @PostMapping("/projects/{id}/mandates/new")
    String draft(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model,
                 RedirectAttributes flash) {
        Project project = projects.find(id).orElseThrow(NotFound::new);
        Form form = Form.submitted(request.getParameterMap());
        EntrustableMatters.Offer offer = matters.of(id);
        Optional<Mandate> previous = form.value("renews").isEmpty()
                ? Optional.empty() : Optional.of(ofProject(form.id("renews", "续办的委托书"), id));
        MandateDraft draft = DraftForm.read(form, offer.planned(), phones(project, previous));
        form.refuse(mandates.faults(draft));
        if (form.isGood()) {
            Outcome<UUID> outcome = mandates.draft(actor(), id, draft, form.key());
            if (outcome instanceof Outcome.Done<UUID> done) {
                flash.addFlashAttribute("notice", "委托书已经起草。可以送签，项目单位在自己的页面上签章；也可以打印两份当面签，再上传扫描件。");
                return "redirect:/mandates/" + done.value();
            }
            form.refuse(outcome.refusals());
        }
        response.setStatus(422);
        return show(form, project, offer, accounts.officers(), previous, Optional.empty(), model);
    }

    @Does("填写委托书修改")
    @GetMapping("/mandates/{id}/edit")
    @Transactional(readOnly = true)
    public String filled(@PathVariable UUID id, Model model) {
        Mandate mandate = mandates.find(id).orElseThrow(NotFound::new);
        Project project = projects.find(mandate.project()).orElseThrow(NotFound::new);
        Form form = DraftForm.like(mandate, mandate.substance(), mandate.term().from(), mandate.term().to());
        return show(form, project, matters.of(project.id()), accounts.officers(), Optional.empty(), Optional.of(mandate), model);
    }

    @Does("修改委托书")
    @PostMapping("/mandates/{id}/edit")
    String change(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model,
                  RedirectAttributes flash) {
        Mandate mandate = mandates.find(id).orElseThrow(NotFound::new);
        Form form = Form.submitted(request.getParameterMap());
        EntrustableMatters.Offer offer = matters.of(mandate.project());
        int seen = form.value("version").matches("\\d{1,9}") ? Integer.parseInt(form.value("version")) : 0;
        MandateDraft draft = DraftForm.read(form, offer.planned(), phones(mandate));
        form.refuse(mandates.faults(draft));
        if (form.isGood()) {
            form.refuse(mandates.change(actor(), id, draft, seen, form.key()).refusals());
        }
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "委托书已经修改，请重新送签或者打印。");
            return "redirect:/mandates/" + id;
        }
        response.setStatus(422);
        Project project = projects.find(mandate.project()).orElseThrow(NotFound::new);
        return show(form, project, offer, accounts.officers(), Optional.empty(), Optional.of(mandate), model);
    }

    /** Whose masks the form was filled in with: those of the owner, or of the paper it follows. */
    private List<String> phones(Project project, Optional<Mandate> previous) {
        return previous.map(DraftPages::phones)
                .orElseGet(() -> owners.find(project.owner()).map(Owner::phone).map(List::of).orElse(List.of()));
    }

    private static List<String> phones(Mandate mandate) {
        return List.of(mandate.principal().phone(), mandate.officerPhone());
    }

    private Mandate ofProject(UUID mandate, UUID project) {
        return mandates.find(mandate).filter(found -> found.project().equals(project)).orElseThrow(NotFound::new);
    }

    private Form renewal(Mandate mandate, EntrustableMatters.Offer offer) {
        Substance held = mandate.on(today());
        LocalDate dayAfter = held.term().to().plusDays(1);
        LocalDate from = dayAfter.isBefore(today()) || mandate.ending().isPresent() ? today() : dayAfter;
        return DraftForm.like(mandate, held, from, usualEnd(from, offer));
    }

    private Form usual(Project project, EntrustableMatters.Offer offer, List<Actor> officers) {
        Optional<Owner> owner = owners.find(project.owner());
        String substitute = officers.stream().map(Actor::account)
                .filter(account -> !account.equals(project.officer()))
                .findFirst().map(UUID::toString).orElse("");
        return DraftForm.usual(today(), usualEnd(today(), offer), project.officer().toString(), substitute,
                owner.map(Owner::contact).orElse(""), owner.map(Owner::phone).orElse(""));
    }

    private static LocalDate usualEnd(LocalDate from, EntrustableMatters.Offer offer) {
        LocalDate end = offer.finish().filter(finish -> finish.isAfter(from)).orElse(from.plusMonths(12 - SPARE_MONTHS));
        return end.plusMonths(SPARE_MONTHS).with(TemporalAdjusters.lastDayOfMonth());
    }

    private String show(Form form, Project project, EntrustableMatters.Offer offer, List<Actor> officers, Optional<Mandate> previous,
                        Optional<Mandate> changing, Model model) {
        Map<String, String> names = new LinkedHashMap<>();
        officers.forEach(officer -> names.put(officer.account().toString(), officer.name()));
        model.addAttribute("page", new DraftPage(
                form, project.id().toString(), project.name(), project.ownerName(),
                changing.map(mandate -> "/mandates/" + mandate.id() + "/edit").orElse("/projects/" + project.id() + "/mandates/new"),
                offer.basis(),
                changing.map(Mandate::number).orElse(""),
                previous.map(Mandate::number).orElse(""),
                previous.map(mandate -> mandate.id().toString()).orElse(""),
                EntrustableMatters.stages(offer.choices()),
                names,
                Arrays.stream(Authority.values()).filter(Authority::grantable).toList(),
                Arrays.stream(Authority.values()).filter(authority -> !authority.grantable()).toList()));
        return "mandate/draft";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
