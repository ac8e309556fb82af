package org.daiban.memo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.memo.About;
import org.daiban.memo.Memos;
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

/** Memos: all of one's own, or those about one thing; made, moved and settled where they are shown. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU})
class MemoPages {

    private final Memos memos;
    private final Clock clock;

    MemoPages(Memos memos, Clock clock) {
        this.memos = memos;
        this.clock = clock;
    }

    @Does("看备忘")
    @GetMapping("/memos")
    @Transactional(readOnly = true)
    public String all(Model model) {
        return show(null, fresh(), model);
    }

    @Does("看一件事的备忘")
    @GetMapping("/memos/about/{kind}/{id}")
    @Transactional(readOnly = true)
    public String about(@PathVariable About.Kind kind, @PathVariable UUID id, Model model) {
        return show(found(kind, id), fresh(), model);
    }

    @Does("记备忘")
    @PostMapping("/memos")
    String make(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        return make(null, request, response, model, flash);
    }

    @Does("为一件事记备忘")
    @PostMapping("/memos/about/{kind}/{id}")
    String make(@PathVariable About.Kind kind, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response,
                Model model, RedirectAttributes flash) {
        return make(found(kind, id), request, response, model, flash);
    }

    private String make(About about, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        LocalDate on = form.optionalDate("dueOn", "日期");
        form.refuse(form.isGood()
                ? memos.make(actor(), Optional.ofNullable(about), form.value("words"), on, form.key()).refusals()
                : memos.faults(form.value("words"), LocalDate.now(clock)));
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "记下了，" + on + " 提醒您。");
            return "redirect:" + (about == null ? "/memos" : about.path());
        }
        response.setStatus(422);
        return show(about, form, model);
    }

    @Does("办完备忘")
    @PostMapping("/memos/{id}/settlement")
    String settle(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        return changed(memos.settle(actor(), id, form.key()), "办完了。", form, response, model, flash);
    }

    @Does("改备忘的日期")
    @PostMapping("/memos/{id}/day")
    String move(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        LocalDate on = form.optionalDate("day", "日期");
        return changed(memos.move(actor(), id, on, form.key()), "改到 " + on + " 提醒您。", form, response, model, flash);
    }

    private String changed(Outcome<UUID> outcome, String done, Form form, HttpServletResponse response, Model model,
                           RedirectAttributes flash) {
        if (outcome.isDone()) {
            flash.addFlashAttribute("notice", done);
            return "redirect:/memos";
        }
        Form shown = fresh();
        shown.refuse(outcome.refusals());
        form.problems().forEach(shown::problem);
        response.setStatus(422);
        return show(null, shown, model);
    }

    private String show(About about, Form form, Model model) {
        model.addAttribute("page", new MemosPage(about, about == null ? memos.open(actor()) : memos.open(actor(), about),
                LocalDate.now(clock), form, Memos.SHOWN));
        return "memo/memos";
    }

    private Form fresh() {
        return Form.of(Map.of("dueOn", LocalDate.now(clock).plusDays(1).toString(), "key", UUID.randomUUID().toString()));
    }

    private About found(About.Kind kind, UUID id) {
        return memos.about(kind, id).orElseThrow(NotFound::new);
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow(NotFound::new);
    }
}
