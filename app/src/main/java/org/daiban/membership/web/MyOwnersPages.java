package org.daiban.membership.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.document.Upload;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.membership.Capacity;
import org.daiban.membership.Memberships;
import org.daiban.membership.NewAsk;
import org.daiban.person.Person;
import org.daiban.person.Persons;
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

/** For which owners a person acts: asking, choosing. */
@Controller
@Allow(value = Role.OWNER, ownAccount = true)
class MyOwnersPages {

    private final Memberships memberships;
    private final Persons persons;
    private final SignIn signIn;
    private final Audit audit;
    private final Clock clock;

    MyOwnersPages(Memberships memberships, Persons persons, SignIn signIn, Audit audit, Clock clock) {
        this.memberships = memberships;
        this.persons = persons;
        this.signIn = signIn;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/my/owners")
    @Does("看自己绑定的单位")
    @Transactional(readOnly = true)
    public String mine(Model model) {
        Actor actor = actor();
        boolean isPerson = persons.find(actor.account()).isPresent();
        model.addAttribute("page", new MyOwnersPage(LocalDate.now(clock), actor.owner(), isPerson, actor.isTrusted(),
                signIn.isDemo() && !isPerson, memberships.of(actor), memberships.asksOf(actor)));
        return "membership/myOwners";
    }

    @GetMapping("/my/owners/new")
    @Does("填写绑定申请")
    @Transactional(readOnly = true)
    public String blank(Model model) {
        return show(Form.empty(), model);
    }

    @PostMapping("/my/owners/new")
    @Does("申请绑定单位")
    String ask(@RequestParam(required = false) MultipartFile letter, HttpServletRequest request, HttpServletResponse response,
               Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        person();
        NewAsk asked = new NewAsk(form.optional("personName", "您的姓名", 40), form.value("creditCode"),
                form.optional("ownerName", "单位名称", 100),
                Arrays.stream(Capacity.values()).filter(each -> each.name().equals(form.value("capacity"))).findFirst().orElse(null),
                form.optional("note", "补充说明", 300), Upload.of("letter", letter));
        if (form.isGood()) {
            form.refuse(memberships.ask(actor(), asked, form.key()).refusals());
        }
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "申请已经提交。代办专窗核对以后，您在这里就能看到结果。");
            return "redirect:/my/owners";
        }
        response.setStatus(422);
        return show(form, model);
    }

    @PostMapping("/my/owners/{link}")
    @Does("换一个单位办理")
    String choose(@PathVariable UUID link, HttpServletRequest request, HttpServletResponse response) {
        Actor chosen = memberships.choose(actor(), link).orElseThrow(NotFound::new);
        signIn.enter(chosen, request, response);
        audit.record(AuditKind.SIGN_IN, chosen, "换到绑定的单位，绑定 " + link);
        return "redirect:/my";
    }

    private String show(Form form, Model model) {
        model.addAttribute("page", new AskFormPage(form, person().name()));
        return "membership/ask";
    }

    /** Demo accounts are bound to their owner once and for all, and ask for nothing. */
    private Person person() {
        return persons.find(actor().account()).orElseThrow(NotFound::new);
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
