package org.daiban.request.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.request.Period;
import org.daiban.request.Periods;
import org.daiban.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Until when a first reply is promised, and how long an owner has to agree: data the bureau sets. */
@Controller
class PeriodPages {

    private final Periods periods;

    PeriodPages(Periods periods) {
        this.periods = periods;
    }

    @Does("看答复期限")
    @GetMapping("/requests/periods")
    @Allow({Role.OFFICER, Role.BUREAU})
    @Transactional(readOnly = true)
    public String page(Model model) {
        return show(Form.empty(), "", model);
    }

    @Does("设定答复期限")
    @PostMapping("/requests/periods")
    @Allow(Role.BUREAU)
    String set(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        Period.Kind kind = form.choice("period", "哪一项期限", Period.Kind.class);
        Integer days = form.whole("workingDays", "天数", 0, 60);
        String source = form.optional("source", "依据", 200);
        if (form.isGood()) {
            form.refuse(periods.set(SignIn.current().orElseThrow(), kind, days, source, form.key()).refusals());
        }
        if (form.isGood()) {
            flash.addFlashAttribute("notice", kind.label() + "已经定为" + (days == 0 ? "当日" : " " + days + " 个工作日") + "，以后登记的诉求照此计算。");
            return "redirect:/requests/periods";
        }
        response.setStatus(422);
        return show(form, kind == null ? "" : kind.name(), model);
    }

    private String show(Form form, String kind, Model model) {
        model.addAttribute("page", new PeriodsPage(periods.current(), periods.history(), form, kind));
        return "request/periods";
    }
}
