package org.daiban.mandate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.mandate.Mandates;
import org.daiban.person.StepUp;
import org.daiban.rule.Refusal;
import org.daiban.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What becomes of a mandate between its draft and the archive. */
@Controller
@Allow({Role.OFFICER, Role.OWNER})
class CoursePages {

    private final Mandates mandates;
    private final MandateView view;
    private final StepUp stepUp;

    CoursePages(Mandates mandates, MandateView view, StepUp stepUp) {
        this.mandates = mandates;
        this.view = view;
        this.stepUp = stepUp;
    }

    @Does("委托书送签")
    @PostMapping("/mandates/{id}/offer")
    @Allow(Role.OFFICER)
    String offer(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        view.visible(id);
        Form form = Form.submitted(request.getParameterMap());
        return answer(id, "signing", form, mandates.offer(MandateView.actor(), id, form.key()).refusals(),
                "已经送签，项目单位在自己的页面上可以签章，也可以提出修改。", request, response, model, flash);
    }

    @Does("对委托书提出修改")
    @PostMapping("/mandates/{id}/wish")
    @Allow(Role.OWNER)
    String wish(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        view.visible(id);
        Form form = Form.submitted(request.getParameterMap());
        return answer(id, "wish", form, mandates.askChanges(MandateView.actor(), id, MandatePages.seen(form), form.value("wish"), form.key()).refusals(),
                "修改意见已经送给代办人员，改好以后会再次送签。", request, response, model, flash);
    }

    @Does("中止委托")
    @PostMapping("/mandates/{id}/suspension")
    String suspend(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        view.visible(id);
        Form form = Form.submitted(request.getParameterMap());
        var on = form.optionalDate("suspendedOn", "中止的日期");
        return answer(id, "suspending", form, mandates.suspend(MandateView.actor(), id, on, form.value("suspendReason"), form.key()).refusals(),
                "委托自 " + on + " 起中止，恢复以前不能代为办理。", request, response, model, flash);
    }

    @Does("恢复委托")
    @PostMapping("/mandates/{id}/resumption")
    String resume(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        view.visible(id);
        Form form = Form.submitted(request.getParameterMap());
        var on = form.optionalDate("resumedOn", "恢复的日期");
        return answer(id, "resuming", form, mandates.resume(MandateView.actor(), id, on, form.value("resumeReason"), form.key()).refusals(),
                "委托自 " + on + " 起恢复。", request, response, model, flash);
    }

    @Does("委托归档")
    @PostMapping("/mandates/{id}/archive")
    @Allow(Role.OFFICER)
    String archive(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        view.visible(id);
        Form form = Form.submitted(request.getParameterMap());
        return answer(id, "archiving", form, mandates.archive(MandateView.actor(), id, form.value("archiveNote"), form.key()).refusals(),
                "委托已经归档。", request, response, model, flash);
    }

    private String answer(UUID id, String what, Form form, List<Refusal> refusals, String done, HttpServletRequest request,
                          HttpServletResponse response, Model model, RedirectAttributes flash) {
        if (form.isGood() && stepUp.helps(refusals)) {
            return stepUp.begin(request, "/mandates/" + id, form);
        }
        form.refuse(refusals);
        if (form.isGood()) {
            flash.addFlashAttribute("notice", done);
            return "redirect:/mandates/" + id;
        }
        response.setStatus(422);
        return view.show(view.visible(id), what, form, model);
    }
}
