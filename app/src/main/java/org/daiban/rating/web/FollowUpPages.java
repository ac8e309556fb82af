package org.daiban.rating.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.rating.FollowUpEvent;
import org.daiban.rating.FollowUps;
import org.daiban.rating.Served;
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

/** 整改: bad ratings and what the bureau does about them. An officer sees those of their own case files. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU})
class FollowUpPages {

    private static final int SHOWN = 50;

    private final FollowUps followUps;
    private final Clock clock;

    FollowUpPages(FollowUps followUps, Clock clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    @Does("看差评整改")
    @GetMapping("/follow-ups")
    @Transactional(readOnly = true)
    public String list(@RequestParam(defaultValue = "") String show, @RequestParam(required = false) UUID after, Model model) {
        boolean open = !show.equals("closed");
        List<Served> found = followUps.list(actor(), open, after, SHOWN + 1);
        List<Served> shown = found.subList(0, Math.min(SHOWN, found.size()));
        String next = found.size() <= SHOWN ? "" : "/follow-ups?show=" + (open ? "open" : "closed") + "&after="
                + shown.get(SHOWN - 1).followUp().orElseThrow().id();
        model.addAttribute("page", new FollowUpListPage(shown, open, next, LocalDate.now(clock)));
        return "rating/followUps";
    }

    @Does("看一件差评整改")
    @GetMapping("/follow-ups/{id}")
    @Transactional(readOnly = true)
    public String one(@PathVariable UUID id, Model model) {
        return show(id, Form.empty(), "", model);
    }

    @Does("登记差评的回访核实")
    @PostMapping("/follow-ups/{id}/checks")
    @Allow(Role.BUREAU)
    String check(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        return ended(id, "CHECK", form, followUps.check(actor(), id, form.value("words"), seen(form), form.key()), "核实情况已登记。", response, model, flash);
    }

    @Does("答复差评")
    @PostMapping("/follow-ups/{id}/answer")
    @Allow(Role.BUREAU)
    String answer(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        return ended(id, "ANSWER", form, followUps.answer(actor(), id, form.value("words"), seen(form), form.key()),
                "已经答复，项目单位会收到短信。", response, model, flash);
    }

    @Does("办结差评整改")
    @PostMapping("/follow-ups/{id}/closing")
    @Allow(Role.BUREAU)
    String close(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        FollowUpEvent.Outcome outcome = Arrays.stream(FollowUpEvent.Outcome.values())
                .filter(one -> one.name().equals(form.value("outcome"))).findFirst().orElse(null);
        return ended(id, "CLOSE", form, followUps.close(actor(), id, outcome, form.value("words"), seen(form), form.key()), "整改已办结。", response, model, flash);
    }

    private String ended(UUID id, String doing, Form form, Outcome<UUID> outcome, String done, HttpServletResponse response, Model model,
                         RedirectAttributes flash) {
        form.refuse(outcome.refusals());
        if (form.isGood()) {
            flash.addFlashAttribute("notice", done);
            return "redirect:/follow-ups/" + id;
        }
        response.setStatus(422);
        return show(id, form, doing, model);
    }

    private String show(UUID id, Form form, String doing, Model model) {
        FollowUps.Course course = followUps.find(actor(), id).orElseThrow(NotFound::new);
        model.addAttribute("page", new FollowUpPage(course, form, doing, actor().is(Role.BUREAU), LocalDate.now(clock)));
        return "rating/followUp";
    }

    private static int seen(Form form) {
        return form.value("seen").matches("\\d{1,6}") ? Integer.parseInt(form.value("seen")) : -1;
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
