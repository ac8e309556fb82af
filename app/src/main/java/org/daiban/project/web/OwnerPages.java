package org.daiban.project.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.audit.Unmasking;
import org.daiban.document.Download;
import org.daiban.document.Listing;
import org.daiban.document.Listing.Column;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.party.Owner;
import org.daiban.party.OwnerDetails;
import org.daiban.party.Owners;
import org.daiban.project.Projects;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.web.Form;
import org.daiban.web.Mask;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The owners and what each has registered. They live here and not with the owners, which know of no projects. */
@Controller
class OwnerPages {

    private static final int MOST_EXPORTED = 5000;
    private static final List<Column> COLUMNS = List.of(
            new Column("单位名称", 48), new Column("统一社会信用代码", 24), new Column("联系人", 16), new Column("联系电话", 18));

    private final Owners owners;
    private final Projects projects;
    private final Unmasking unmasking;
    private final Audit audit;
    private final Clock clock;

    OwnerPages(Owners owners, Projects projects, Unmasking unmasking, Audit audit, Clock clock) {
        this.owners = owners;
        this.projects = projects;
        this.unmasking = unmasking;
        this.audit = audit;
        this.clock = clock;
    }

    @Does("查建设单位")
    @GetMapping("/owners")
    @Allow({Role.OFFICER, Role.BUREAU})
    @Transactional(readOnly = true)
    public String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after, Model model) {
        List<Owner> found = owners.search(q, after);
        String next = found.size() < Owners.PAGE ? "" : found.get(found.size() - 1).name();
        model.addAttribute("page", new OwnersPage(q.strip(), found, next));
        return "project/owners";
    }

    /** What the list shows, as a file: phones masked as they are there. */
    @Does("导出建设单位")
    @GetMapping("/owners/list.xlsx")
    @Allow({Role.OFFICER, Role.BUREAU})
    void excel(@RequestParam(defaultValue = "") String q, HttpServletResponse response) {
        List<Owner> found = owners.first(q, MOST_EXPORTED + 1);
        List<Owner> given = found.subList(0, Math.min(found.size(), MOST_EXPORTED));
        audit.record(AuditKind.EXPORT, "建设单位 " + given.size() + " 家" + (q.isBlank() ? "" : "，查“" + q.strip() + "”"));
        Download.excel(new Listing("建设单位", COLUMNS, row -> {
            given.forEach(owner -> row.accept(List.of(owner.name(), owner.maskedCreditCode(), owner.contact(), owner.maskedPhone())));
            return found.size() > given.size()
                    ? "只导出了按名称排在前面的 " + given.size() + " 家，后面还有；请输入名称中的字分次导出。"
                    : "共 " + given.size() + " 家。电话已经脱敏。";
        }), "建设单位 " + LocalDate.now(clock), response);
    }

    @Does("看建设单位")
    @GetMapping("/owners/{id}")
    @Allow({Role.OFFICER, Role.BUREAU})
    @Transactional(readOnly = true)
    public String page(@PathVariable UUID id, Model model) {
        Owner owner = owners.find(id).orElseThrow(NotFound::new);
        return show(filled(owner), owner, null, null, model);
    }

    /** The phone in full, on this page only. */
    @Does("看单位完整的联系电话")
    @PostMapping("/owners/{id}/contact")
    @Allow({Role.OFFICER, Role.BUREAU})
    String reveal(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, HttpServletResponse response, Model model) {
        Owner owner = owners.find(id).orElseThrow(NotFound::new);
        List<Refusal> refusals = unmasking.refusals("联系电话", owner.name(), reason);
        if (refusals.isEmpty()) {
            return show(filled(owner), owner, owner.phone(), null, model);
        }
        response.setStatus(422);
        return show(filled(owner), owner, null, refusals.get(0).sentence(), model);
    }

    @Does("改建设单位")
    @PostMapping("/owners/{id}")
    @Allow(Role.OFFICER)
    String correct(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response,
                   RedirectAttributes redirect, Model model) {
        Owner owner = owners.find(id).orElseThrow(NotFound::new);
        Form form = Form.submitted(request.getParameterMap());
        OwnerDetails details = new OwnerDetails(
                form.optional("ownerName", "单位名称", 100),
                owner.creditCode(),
                form.optional("contact", "联系人", 40),
                Mask.kept(form.optional("phone", "联系电话", 30), owner.phone()));
        Integer seen = form.whole("version", "版本", 1, Integer.MAX_VALUE);
        if (form.isGood()) {
            Outcome<UUID> outcome = owners.correct(id, details, seen, form.key());
            if (outcome.isDone()) {
                redirect.addFlashAttribute("notice", "单位信息已更正。");
                return "redirect:/owners/" + id;
            }
            form.refuse(outcome.refusals());
        }
        response.setStatus(422);
        return show(form, owner, null, null, model);
    }

    private static Form filled(Owner owner) {
        return Form.of(Map.of(
                "ownerName", owner.name(), "contact", owner.contact(), "phone", owner.maskedPhone(),
                "version", String.valueOf(owner.version())));
    }

    private String show(Form form, Owner owner, String phone, String problem, Model model) {
        model.addAttribute("page", new OwnerPage(form, owner, phone, problem, projects.ofOwner(owner.id())));
        return "project/owner";
    }
}
