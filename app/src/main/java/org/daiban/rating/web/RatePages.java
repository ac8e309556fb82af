package org.daiban.rating.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.daiban.identity.Does;
import org.daiban.identity.Open;
import org.daiban.rating.NewRating;
import org.daiban.rating.RatingLinks;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rating one case file by a link from a text, without sign-in. What does not open looks as if it never was. */
@Controller
@Open
class RatePages {

    private final RatingLinks links;

    RatePages(RatingLinks links) {
        this.links = links;
    }

    @Does("用短信链接看评价")
    @GetMapping("/rate/{token}")
    @Transactional(readOnly = true)
    public String page(@PathVariable String token, Model model) {
        return show(token, Form.empty(), false, model);
    }

    @Does("用短信链接评价")
    @PostMapping("/rate/{token}")
    String rate(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        links.find(token).orElseThrow(NotFound::new);
        Form form = Form.submitted(request.getParameterMap());
        NewRating rating = RatingForm.read(form);
        if (form.isGood()) {
            form.refuse(links.rate(token, rating, form.key()).refusals());
        }
        return ended(token, form, false, "谢谢您的评价。", response, model, flash);
    }

    @Does("用短信链接不认可答复")
    @PostMapping("/rate/{token}/objection")
    String object(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        links.find(token).orElseThrow(NotFound::new);
        Form form = Form.submitted(request.getParameterMap());
        form.refuse(links.object(token, form.value("words"), form.key()).refusals());
        return ended(token, form, true, "已经转给主管部门重新办理。", response, model, flash);
    }

    private String ended(String token, Form form, boolean objecting, String done, HttpServletResponse response, Model model, RedirectAttributes flash) {
        if (form.isGood()) {
            flash.addFlashAttribute("notice", done);
            return "redirect:/rate/" + token;
        }
        response.setStatus(422);
        return show(token, form, objecting, model);
    }

    private String show(String token, Form form, boolean objecting, Model model) {
        RatingLinks.Opened opened = links.find(token).orElseThrow(NotFound::new);
        model.addAttribute("page", new RatePage(opened.served(), "/rate/" + token, opened.live(), opened.expiresOn(), opened.events(), form, objecting));
        return "rating/rate";
    }
}
