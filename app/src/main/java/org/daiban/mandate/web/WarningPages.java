package org.daiban.mandate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.mandate.Warnings;
import org.daiban.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bureau sets how early the end of a mandate is told. */
@Controller
@Allow(Role.BUREAU)
class WarningPages {

    private final Warnings warnings;

    WarningPages(Warnings warnings) {
        this.warnings = warnings;
    }

    @Does("看委托届满提醒的天数")
    @GetMapping("/mandates/warning")
    @Transactional(readOnly = true)
    public String page(Model model) {
        return show(Form.of(Map.of("workingDays", String.valueOf(warnings.workingDaysAhead()))), model);
    }

    @Does("改委托届满提醒的天数")
    @PostMapping("/mandates/warning")
    String set(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        Integer days = form.value("workingDays").matches("\\d{1,4}") ? Integer.valueOf(form.value("workingDays")) : null;
        form.refuse(warnings.set(MandateView.actor(), days, form.value("reason"), form.key()).refusals());
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "已经改为提前 " + days + " 个工作日提醒。");
            return "redirect:/mandates/warning";
        }
        response.setStatus(422);
        return show(form, model);
    }

    private String show(Form form, Model model) {
        model.addAttribute("page", new WarningPage(warnings.workingDaysAhead(), form));
        return "mandate/warning";
    }
}
