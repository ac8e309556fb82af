package org.daiban.person.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Open;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.person.Arrival;
import org.daiban.person.IdentityService;
import org.daiban.person.IdentityServices;
import org.daiban.person.Persons;
import org.daiban.person.Proof;
import org.daiban.person.StepUp;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Off to an identity service and back: to sign in, or to be known better. */
@Controller
@Open
class ServicePages {

    private final IdentityServices services;
    private final Persons persons;
    private final Entering entering;
    private final Audit audit;

    ServicePages(IdentityServices services, Persons persons, Entering entering, Audit audit) {
        this.services = services;
        this.persons = persons;
        this.entering = entering;
        this.audit = audit;
    }

    @GetMapping("/sign-in/unified/{service}")
    @Does("去统一身份认证")
    String leave(@PathVariable String service, @RequestParam(defaultValue = "") String to, HttpServletRequest request,
                 HttpServletResponse response, Model model) {
        IdentityService wanted = services.all().stream().filter(each -> each.id().equals(service)).findFirst()
                .orElseThrow(NotFound::new);
        if (!services.isReachable(service)) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return fail(wanted.name() + "暂时连不上，请稍后再试，或者换一种方式登录。", List.of(), model);
        }
        boolean stepUp = SignIn.current().filter(actor -> actor.is(Role.OWNER)).isPresent();
        new Going(to, Jurisdiction.current(), stepUp).keep(request);
        return "redirect:/oauth2/authorization/" + service;
    }

    @GetMapping("/sign-in/unified/arrived")
    @Does("统一身份认证登录")
    String arrive(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Arrival arrival = Arrival.take(request).orElse(null);
        Going going = Going.take(request);
        if (arrival == null || going == null) {
            return "redirect:/sign-in";
        }
        return Jurisdiction.within(going.jurisdiction(), () -> arrive(arrival, going, request, response, model, flash));
    }

    private String arrive(Arrival arrival, Going going, HttpServletRequest request, HttpServletResponse response, Model model,
                          RedirectAttributes flash) {
        if (arrival.proof() == null) {
            audit.record(AuditKind.SIGN_IN, SignIn.current().orElse(null), "统一身份认证没有通过：" + arrival.failure());
            response.setStatus(422);
            return fail("统一身份认证没有完成，没有登录。请重新来一次；多次不行的，请换一种方式登录或者联系代办专窗。", List.of(), model);
        }
        Actor actor = SignIn.current().filter(current -> current.is(Role.OWNER)).orElse(null);
        return going.stepUp() && actor != null
                ? stepUp(actor, arrival.proof(), going, request, response, model, flash)
                : entering.enter(arrival.proof(), "统一身份认证", going.to(), request, response);
    }

    private String stepUp(Actor actor, Proof proof, Going going, HttpServletRequest request, HttpServletResponse response,
                          Model model, RedirectAttributes flash) {
        Outcome<UUID> joined = persons.join(actor, proof, UUID.randomUUID());
        if (!joined.isDone()) {
            response.setStatus(422);
            return fail("没有通过实名核验，您仍是登录状态。", joined.refusals(), model);
        }
        entering.trusted(actor, proof, request, response);
        flash.addFlashAttribute("notice", "实名核验已经完成。您刚才填写的内容还在，请核对后再次提交。");
        return "redirect:" + StepUp.back(request).orElse(Entering.isOwnPath(going.to()) ? going.to() : "/home");
    }

    @GetMapping("/my/step-up")
    @Allow(Role.OWNER)
    @Does("实名核验")
    String ask(HttpServletRequest request, Model model) {
        model.addAttribute("page", new StepUpPage(SignIn.current().orElseThrow().isTrusted(), services.all(),
                StepUp.back(request).orElse("/my")));
        return "person/stepUp";
    }

    private static String fail(String sentence, List<Refusal> refusals, Model model) {
        model.addAttribute("page", new FailedPage(sentence, refusals, SignIn.current().isPresent()));
        return "person/failed";
    }
}
