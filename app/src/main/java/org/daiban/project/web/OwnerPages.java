package org.daiban.project.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.identity.Allow;
import org.daiban.identity.Role;
import org.daiban.party.Owner;
import org.daiban.party.OwnerDetails;
import org.daiban.party.Owners;
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

/** The owners and what each has registered. They live here and not with the owners, which know of no projects. */
@Controller
class OwnerPages {

    private final Owners owners;
    private final Projects projects;

    OwnerPages(Owners owners, Projects projects) {
        this.owners = owners;
        this.projects = projects;
    }

    @GetMapping("/owners")
    @Allow({Role.OFFICER, Role.BUREAU})
    @Transactional(readOnly = true)
    public String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after, Model model) {
        List<Owner> found = owners.search(q, after);
        String next = found.size() < Owners.PAGE ? "" : found.get(found.size() - 1).name();
        model.addAttribute("page", new OwnersPage(q.strip(), found, next));
        return "project/owners";
    }

    @GetMapping("/owners/{id}")
    @Allow({Role.OFFICER, Role.BUREAU})
    @Transactional(readOnly = true)
    public String page(@PathVariable UUID id, Model model) {
        Owner owner = owners.find(id).orElseThrow(NotFound::new);
        Form form = Form.of(Map.of(
                "ownerName", owner.name(), "contact", owner.contact(), "phone", owner.phone(),
                "version", String.valueOf(owner.version())));
        return show(form, owner, model);
    }

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
                form.optional("phone", "联系电话", 30));
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
        return show(form, owner, model);
    }

    private String show(Form form, Owner owner, Model model) {
        model.addAttribute("page", new OwnerPage(form, owner, projects.ofOwner(owner.id())));
        return "project/owner";
    }
}
