package org.daiban.rating.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.rating.RatingTerms;
import org.daiban.rating.Terms;
import org.daiban.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The working days of ratings, calls and follow-ups. */
@Controller
@Allow(Role.BUREAU)
class TermsPages {

    private static final int MOST = 120;

    private final RatingTerms terms;
    private final Clock clock;

    TermsPages(RatingTerms terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    @Does("看评价和回访的时间")
    @GetMapping("/ratings/terms")
    @Transactional(readOnly = true)
    public String page(Model model) {
        RatingTerms.History history = terms.history();
        return show(history, Form.of(Map.of("callDays", String.valueOf(history.current().callDays()),
                "followUpDays", String.valueOf(history.current().followUpDays()), "linkDays", String.valueOf(history.current().linkDays()),
                "holdsFrom", LocalDate.now(clock).toString(), "key", UUID.randomUUID().toString())), model);
    }

    @Does("修改评价和回访的时间")
    @PostMapping("/ratings/terms")
    String set(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        Integer call = form.whole("callDays", "回访", 1, MOST);
        Integer followUp = form.whole("followUpDays", "差评答复", 1, MOST);
        Integer link = form.whole("linkDays", "链接有效", 1, MOST);
        LocalDate from = form.date("holdsFrom", "从哪天起执行");
        String reason = form.required("reason", "依据或者原因", 200);
        int seen = form.value("seen").matches("\\d{1,6}") ? Integer.parseInt(form.value("seen")) : -1;
        if (form.isGood()) {
            form.refuse(terms.set(SignIn.current().orElseThrow(), new Terms(seen + 1, from, call, followUp, link, reason, ""), form.key()).refusals());
        }
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "已修改，" + from + " 起执行。");
            return "redirect:/ratings/terms";
        }
        response.setStatus(422);
        return show(terms.history(), form, model);
    }

    private static String show(RatingTerms.History history, Form form, Model model) {
        model.addAttribute("page", new TermsPage(history, form));
        return "rating/terms";
    }
}
