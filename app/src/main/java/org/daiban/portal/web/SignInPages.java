package org.daiban.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.daiban.identity.Account;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Open;
import org.daiban.identity.SignIn;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in: by password, or in the demo by choosing one of the listed people. */
@Controller
@Open
class SignInPages {

    private final SignIn signIn;
    private final Accounts accounts;

    SignInPages(SignIn signIn, Accounts accounts) {
        this.signIn = signIn;
        this.accounts = accounts;
    }

    @GetMapping("/sign-in")
    String page(@RequestParam(defaultValue = "") String to, Model model) {
        return show(Form.empty(), to, model);
    }

    @PostMapping("/sign-in")
    String signIn(HttpServletRequest request, HttpServletResponse response, Model model) {
        Form form = Form.submitted(request.getParameterMap());
        String userName = form.required("userName", "用户名", 60);
        String password = form.required("password", "口令", 200);
        String to = form.value("to");
        if (form.isGood()) {
            Optional<Actor> actor = signIn.byPassword(userName, password, request, response);
            if (actor.isPresent()) {
                return "redirect:" + destination(to);
            }
            form.problem("userName", "用户名或者口令不对。");
        }
        response.setStatus(422);
        return show(form, to, model);
    }

    @PostMapping("/sign-in/demo")
    String demo(
            @RequestParam String userName,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!signIn.isDemo()) {
            throw new NotFound();
        }
        if (signIn.asDemo(userName, request, response).isPresent()) {
            return "redirect:" + destination(to);
        }
        response.setStatus(422);
        Form form = Form.empty();
        form.problem("userName", "没有这个演示账户。");
        return show(form, to, model);
    }

    /** Where a person's day begins. */
    @GetMapping("/home")
    String home() {
        return "redirect:" + SignIn.current().map(SignInPages::homeOf).orElse("/");
    }

    private String show(Form form, String to, Model model) {
        List<Account> demo = signIn.isDemo() ? accounts.demo() : List.of();
        model.addAttribute("page", new SignInPage(form, to, demo));
        return "portal/signIn";
    }

    private static String homeOf(Actor actor) {
        return switch (actor.role()) {
            case OWNER -> "/my";
            case OFFICER -> "/desk";
            case UNIT -> "/unit";
            case BUREAU -> "/desk";
        };
    }

    /** Only ever a path of this site. */
    private static String destination(String to) {
        return to.matches("/[A-Za-z0-9_\\-][^\\s\\\\]*") ? to : "/home";
    }
}
