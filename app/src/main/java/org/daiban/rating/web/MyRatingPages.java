package org.daiban.rating.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.rating.FollowUps;
import org.daiban.rating.NewRating;
import org.daiban.rating.Ratings;
import org.daiban.rating.Served;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 评价, as an owner signed in gives it: what is to be rated, what was, and what followed. */
@Controller
@Allow(Role.OWNER)
class MyRatingPages {

    private final Ratings ratings;
    private final FollowUps followUps;

    MyRatingPages(Ratings ratings, FollowUps followUps) {
        this.ratings = ratings;
        this.followUps = followUps;
    }

    @Does("看我的评价")
    @GetMapping("/my/ratings")
    @Transactional(readOnly = true)
    public String list(Model model) {
        model.addAttribute("page", new MyRatingsPage(ratings.ofOwner(actor().owner())));
        return "rating/my";
    }

    @Does("看一个办件的评价")
    @GetMapping("/my/ratings/{id}")
    @Transactional(readOnly = true)
    public String one(@PathVariable UUID id, Model model) {
        return show(id, Form.empty(), false, model);
    }

    @Does("评价一个办件")
    @PostMapping("/my/ratings/{id}")
    String rate(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        mine(id);
        Form form = Form.submitted(request.getParameterMap());
        NewRating rating = RatingForm.read(form);
        if (form.isGood()) {
            form.refuse(ratings.rate(actor(), id, rating, form.key()).refusals());
        }
        return ended(id, form, false, "谢谢您的评价。", response, model, flash);
    }

    @Does("不认可差评的答复")
    @PostMapping("/my/ratings/{id}/objection")
    String object(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        mine(id);
        Form form = Form.submitted(request.getParameterMap());
        form.refuse(followUps.object(actor(), id, form.value("words"), form.key()).refusals());
        return ended(id, form, true, "已经转给主管部门重新办理。", response, model, flash);
    }

    private String ended(UUID id, Form form, boolean objecting, String done, HttpServletResponse response, Model model, RedirectAttributes flash) {
        if (form.isGood()) {
            flash.addFlashAttribute("notice", done);
            return "redirect:/my/ratings/" + id;
        }
        response.setStatus(422);
        return show(id, form, objecting, model);
    }

    private String show(UUID id, Form form, boolean objecting, Model model) {
        Served served = mine(id);
        model.addAttribute("page", new RatePage(served, "/my/ratings/" + id, true, null, followUps.events(served), form, objecting));
        return "rating/myOne";
    }

    private Served mine(UUID id) {
        return ratings.find(actor(), id).orElseThrow(NotFound::new);
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
