package org.daiban.credential.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.daiban.credential.FirstStart;
import org.daiban.identity.Does;
import org.daiban.identity.Invitation;
import org.daiban.identity.Open;
import org.daiban.identity.Role;
import org.daiban.rule.Outcome;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Opens the three administrators of a new installation, once; afterwards nobody finds it. */
@Controller
@Profile("!demo")
@Open
class SetupPages {

    private static final List<Role> ROLES = List.of(Role.SYSTEM, Role.SECURITY, Role.AUDIT);

    private final FirstStart firstStart;

    SetupPages(FirstStart firstStart) {
        this.firstStart = firstStart;
    }

    @Does("打开首次启动页")
    @GetMapping("/setup")
    String page(Model model) {
        requireOpen();
        return show(Form.empty(), model);
    }

    /** Answers with the page itself: what is told once is kept nowhere to be fetched after a redirect. */
    @Does("首次启动：开通三名管理员")
    @PostMapping("/setup")
    String open(HttpServletRequest request, HttpServletResponse response, Model model) {
        requireOpen();
        Form form = Form.submitted(request.getParameterMap());
        String token = form.required("token", "启动日志里的一次性口令", 80);
        if (form.isGood() && !firstStart.fits(token)) {
            form.problem("token", "一次性口令不对。它写在最近一次启动的日志里，每次启动都会换。");
        }
        List<FirstStart.Candidate> candidates = ROLES.stream().map(role -> candidate(role, form)).toList();
        if (form.isGood()) {
            Outcome<List<Invitation>> outcome = firstStart.open(candidates, form.key());
            if (outcome instanceof Outcome.Done<List<Invitation>> done) {
                model.addAttribute("page", new SetupPage(Form.empty(), ROLES,
                        Stream.iterate(0, i -> i + 1).limit(done.value().size()).map(i -> opened(candidates.get(i), done.value().get(i))).toList()));
                return "credential/setup";
            }
            form.refuse(outcome.refusals());
        }
        response.setStatus(422);
        return show(form, model);
    }

    private static FirstStart.Candidate candidate(Role role, Form form) {
        return new FirstStart.Candidate(role, form.required(role + "-userName", role.label() + "的用户名", 40),
                form.required(role + "-name", role.label() + "的姓名", 40));
    }

    private static SetupPage.Opened opened(FirstStart.Candidate candidate, Invitation invitation) {
        return new SetupPage.Opened(candidate.role().label(), invitation.actor().name(), candidate.userName(), invitation.code());
    }

    private static String show(Form form, Model model) {
        model.addAttribute("page", new SetupPage(form, ROLES, List.of()));
        return "credential/setup";
    }

    private void requireOpen() {
        if (!firstStart.isOpen()) {
            throw new NotFound();
        }
    }
}
