package org.daiban.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daiban.credential.HalfWay;
import org.daiban.credential.SessionEnd;
import org.daiban.credential.Sessions;
import org.daiban.credential.StaffSignIn;
import org.daiban.identity.Account;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Does;
import org.daiban.identity.Open;
import org.daiban.identity.SignIn;
import org.daiban.rule.Outcome;
import org.daiban.sql.Jurisdiction;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.daiban.web.Site;
import org.daiban.web.Sites;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in: the first step of staff, or in the demo choosing one of the listed people. */
@Controller
@Open
class SignInPages {

    private final SignIn signIn;
    private final Accounts accounts;
    private final StaffSignIn staff;
    private final Sessions sessions;
    private final Sites sites;

    SignInPages(SignIn signIn, Accounts accounts, StaffSignIn staff, Sessions sessions, Sites sites) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.staff = staff;
        this.sessions = sessions;
        this.sites = sites;
    }

    @Does("打开登录页")
    @GetMapping("/sign-in")
    String page(@RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String ended, HttpServletRequest request, Model model) {
        return show(Form.empty(), to, whyEnded(ended, request), model);
    }

    @Does("登录")
    @PostMapping("/sign-in")
    String signIn(HttpServletRequest request, HttpServletResponse response, Model model) {
        Form form = Form.submitted(request.getParameterMap());
        String userName = form.required("userName", "用户名", 60);
        String password = form.required("password", "口令或者一次性码", 200);
        String to = form.value("to");
        if (form.isGood()) {
            Outcome<HalfWay> outcome = staff.begin(userName, password, destination(to), request);
            if (outcome instanceof Outcome.Done<HalfWay> done) {
                return "redirect:" + done.value().step().path();
            }
            form.refuse(outcome.refusals());
        }
        response.setStatus(422);
        return show(form, to, "", model);
    }

    @Does("以演示账号登录")
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
            sessions.note(request);
            return "redirect:" + destination(to);
        }
        response.setStatus(422);
        Form form = Form.empty();
        form.problem("userName", "没有这个演示账户。");
        return show(form, to, "", model);
    }

    /** Where a person's day begins. */
    @Does("回自己的首页")
    @GetMapping("/home")
    String home() {
        return "redirect:" + SignIn.current().map(SignInPages::homeOf).orElse("/");
    }

    private String show(Form form, String to, String ended, Model model) {
        List<Account> demo = signIn.isDemo() ? accounts.demo() : List.of();
        List<String> toTry = signIn.isDemo() ? accounts.toldToTry() : List.of();
        List<Site> elsewhere = sites.all().stream().filter(site -> !site.code().equals(Jurisdiction.current())).toList();
        model.addAttribute("page", new SignInPage(form, to, demo, toTry, elsewhere, ended));
        return "portal/signIn";
    }

    /** A cookie whose session is gone tells that it ran out: who leaves by the button takes the cookie along. */
    private static String whyEnded(String ended, HttpServletRequest request) {
        boolean ranOut = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return Arrays.stream(SessionEnd.values()).filter(reason -> reason.name().equals(ended)).findFirst()
                .or(() -> ranOut ? Optional.of(SessionEnd.IDLE) : Optional.empty())
                .map(SessionEnd::sentence).orElse("");
    }

    private static String homeOf(Actor actor) {
        return switch (actor.role()) {
            case OWNER -> "/my";
            case OFFICER -> "/desk";
            case UNIT -> "/unit";
            case BUREAU -> "/desk";
            case SYSTEM -> "/accounts";
            case SECURITY -> "/permissions";
            case AUDIT -> "/audit";
        };
    }

    /** Only ever a path of this site. */
    private static String destination(String to) {
        return to.matches("/[A-Za-z0-9_\\-][^\\s\\\\]*") ? to : "/home";
    }
}
