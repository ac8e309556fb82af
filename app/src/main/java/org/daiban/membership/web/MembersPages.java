package org.daiban.membership.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.membership.Link;
import org.daiban.membership.Memberships;
import org.daiban.party.Owner;
import org.daiban.party.Owners;
import org.daiban.person.StepUp;
import org.daiban.rule.Outcome;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who acts for an owner, and ending it: for the owner's own people, and for the window. */
@Controller
class MembersPages {

    private final Memberships memberships;
    private final Owners owners;
    private final StepUp stepUp;
    private final Clock clock;

    MembersPages(Memberships memberships, Owners owners, StepUp stepUp, Clock clock) {
        this.memberships = memberships;
        this.owners = owners;
        this.stepUp = stepUp;
        this.clock = clock;
    }

    @GetMapping("/my/members")
    @Allow(Role.OWNER)
    @Does("看本单位经办人")
    @Transactional(readOnly = true)
    public String own(HttpServletRequest request, Model model) {
        Form resumed = StepUp.resumed(request, "/my/members").orElse(Form.empty());
        return show(actor().owner(), "/my/members", "", resumed, ending(resumed), model);
    }

    @PostMapping("/my/members/{id}/ending")
    @Allow(Role.OWNER)
    @Does("解除本单位经办人")
    String endOwn(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Link link = memberships.link(actor(), id).orElseThrow(NotFound::new);
        Form form = Form.submitted(request.getParameterMap());
        Outcome<UUID> ended = memberships.end(actor(), id, form.value("reason"), form.key());
        if (ended.isDone()) {
            flash.addFlashAttribute("notice", link.personName() + "不再经办" + link.ownerName() + "的事项。");
            return "redirect:" + (link.person().equals(actor().account()) ? "/my/owners" : "/my/members");
        }
        if (stepUp.helps(ended.refusals())) {
            return stepUp.begin(request, "/my/members", form);
        }
        form.refuse(ended.refusals());
        response.setStatus(422);
        return show(actor().owner(), "/my/members", "", form, id, model);
    }

    @GetMapping("/owners/{id}/members")
    @Allow({Role.OFFICER, Role.BUREAU})
    @Does("看单位经办人")
    @Transactional(readOnly = true)
    public String ofOwner(@PathVariable UUID id, Model model) {
        return show(id, "/owners/" + id + "/members", "/owners/" + id, Form.empty(), null, model);
    }

    @PostMapping("/owners/{id}/members/{link}/ending")
    @Allow(Role.OFFICER)
    @Does("解除单位经办人")
    String end(@PathVariable UUID id, @PathVariable UUID link, HttpServletRequest request, HttpServletResponse response, Model model,
               RedirectAttributes flash) {
        Link found = memberships.link(actor(), link).filter(each -> each.owner().equals(id)).orElseThrow(NotFound::new);
        Form form = Form.submitted(request.getParameterMap());
        Outcome<UUID> ended = memberships.end(actor(), link, form.value("reason"), form.key());
        if (ended.isDone()) {
            flash.addFlashAttribute("notice", "已解除" + found.personName() + "的绑定，立即生效。");
            return "redirect:/owners/" + id + "/members";
        }
        form.refuse(ended.refusals());
        response.setStatus(422);
        return show(id, "/owners/" + id + "/members", "/owners/" + id, form, link, model);
    }

    private String show(UUID owner, String path, String crumb, Form form, UUID ending, Model model) {
        Owner found = owners.find(owner).orElseThrow(NotFound::new);
        List<Link> links = memberships.ofOwner(owner);
        model.addAttribute("page", new MembersPage(LocalDate.now(clock), found.name(), actor().account(), path, crumb, links, form,
                ending, !actor().is(Role.BUREAU)));
        return "membership/members";
    }

    /** The link whose form was being filled in; null for none. */
    private static UUID ending(Form form) {
        return form.value("link").isEmpty() ? null : form.id("link", "绑定");
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
