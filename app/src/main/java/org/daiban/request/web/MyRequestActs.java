package org.daiban.request.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.request.Channel;
import org.daiban.request.Deed;
import org.daiban.request.RequestLife;
import org.daiban.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an owner does with their own request. */
@Controller
@Allow(Role.OWNER)
class MyRequestActs {

    private static final int LONGEST = 2000;

    private final RequestView view;
    private final RequestLife life;

    MyRequestActs(RequestView view, RequestLife life) {
        this.view = view;
        this.life = life;
    }

    @Does("补充自己的诉求")
    @PostMapping("/my/requests/{id}/messages")
    String message(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = form(id, request);
        Deed deed = new Deed.FollowedUp(Channel.OWNER_SPACE, form.optional("said", "补充", LONGEST));
        return done(id, deed, "messages", "said", "已经发给首席服务官。", form, request, response, model, flash);
    }

    @Does("同意办结自己的诉求")
    @PostMapping("/my/requests/{id}/agreement")
    String agree(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        return done(id, new Deed.Agreed(""), "agreement", "agree", "已经办结。以后还没有解决的，可以重新打开。", form(id, request), request, response, model, flash);
    }

    @Does("不同意办结自己的诉求")
    @PostMapping("/my/requests/{id}/objection")
    String object(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = form(id, request);
        Deed deed = new Deed.Objected(form.optional("objection", "理由", LONGEST));
        return done(id, deed, "objection", "objection", "已经告诉首席服务官，接着办。", form, request, response, model, flash);
    }

    @Does("结束自己的诉求")
    @PostMapping("/my/requests/{id}/closing")
    String close(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = form(id, request);
        Deed deed = new Deed.Closed(form.optional("closing", "说明", LONGEST));
        return done(id, deed, "closing", "closing", "已经结束。以后需要的，可以重新打开。", form, request, response, model, flash);
    }

    @Does("重新打开自己的诉求")
    @PostMapping("/my/requests/{id}/reopening")
    String reopen(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = form(id, request);
        Deed deed = new Deed.Reopened(form.optional("why", "原因", LONGEST));
        return done(id, deed, "reopening", "why", "已经重新打开，编码和经过不变。", form, request, response, model, flash);
    }

    private Form form(UUID id, HttpServletRequest request) {
        view.visible(actor(), id);
        return Form.submitted(request.getParameterMap());
    }

    private String done(UUID id, Deed deed, String act, String text, String notice, Form form, HttpServletRequest request,
                        HttpServletResponse response, Model model, RedirectAttributes flash) {
        if (form.isGood()) {
            int seen = form.value("seen").matches("\\d{1,6}") ? Integer.parseInt(form.value("seen")) : 0;
            Acts.refuse(form, life.record(actor(), id, deed, Acts.files(request, text + "Files"), seen, form.key()), text);
        }
        if (form.isGood()) {
            flash.addFlashAttribute("notice", notice);
            return "redirect:/my/requests/" + id;
        }
        response.setStatus(422);
        model.addAttribute("page", view.page(actor(), id, form, act));
        return "request/my";
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
