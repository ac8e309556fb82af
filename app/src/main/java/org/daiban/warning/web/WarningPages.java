package org.daiban.warning.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.casefile.CaseFile;
import org.daiban.engine.clock.Light;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.warning.CaseWarning;
import org.daiban.warning.CaseWarnings;
import org.daiban.warning.OverdueReasons;
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

/** Warnings that stand, those of one case file, and why it is late. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU, Role.UNIT})
class WarningPages {

    private static final int SHOWN = 50;

    private final CaseWarnings warnings;
    private final OverdueReasons reasons;

    WarningPages(CaseWarnings warnings, OverdueReasons reasons) {
        this.warnings = warnings;
        this.reasons = reasons;
    }

    @Does("看预警")
    @GetMapping("/warnings")
    @Transactional(readOnly = true)
    public String all(@RequestParam(defaultValue = "false") String all, @RequestParam(defaultValue = "") String light,
                      @RequestParam(required = false) UUID before, Model model) {
        Actor actor = actor();
        boolean mine = actor.is(Role.OFFICER) && !all.equals("true");
        Light asked = light.equals("RED") ? Light.RED : light.equals("YELLOW") ? Light.YELLOW : null;
        List<CaseWarning> found = warnings.standing(mine ? actor.account() : null, asked, before, SHOWN + 1);
        List<CaseWarning> shown = found.subList(0, Math.min(SHOWN, found.size()));
        WarningsPage page = new WarningsPage(shown, mine, asked == null ? "" : asked.name(), "");
        model.addAttribute("page", found.size() <= SHOWN ? page : new WarningsPage(shown, mine, page.light(),
                page.with(mine, page.light()) + "&before=" + shown.get(SHOWN - 1).id()));
        return "warning/list";
    }

    @Does("看办件的预警和超期理由")
    @GetMapping("/case-files/{id}/warnings")
    @Allow({Role.OFFICER, Role.BUREAU, Role.UNIT, Role.OWNER})
    @Transactional(readOnly = true)
    public String ofCase(@PathVariable UUID id, Model model) {
        return show(id, Form.of(Map.of("key", UUID.randomUUID().toString())), model);
    }

    @Does("公开超期理由")
    @PostMapping("/case-files/{id}/overdue-reasons")
    @Allow({Role.OFFICER, Role.UNIT})
    String say(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        String reason = form.optional("reason", "超期理由", OverdueReasons.LONGEST);
        String voucher = form.optional("voucher", "凭证", 200);
        if (form.isGood()) {
            form.refuse(reasons.say(actor(), id, reason, voucher, form.key()).refusals());
        }
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "超期理由已公开，项目单位和持查询码的人都能看到。");
            return "redirect:/case-files/" + id + "/warnings";
        }
        response.setStatus(422);
        return show(id, form, model);
    }

    private String show(UUID id, Form form, Model model) {
        Actor actor = actor();
        CaseFile file = reasons.visible(actor, id).orElseThrow(NotFound::new);
        boolean late = OverdueReasons.isLate(file);
        boolean speaks = actor.is(Role.OFFICER) || actor.is(Role.UNIT);
        model.addAttribute("page", new CaseWarningsPage(file, warnings.of(id), reasons.of(id), late, late && speaks, !actor.is(Role.OWNER),
                actor.is(Role.OFFICER), form));
        return "warning/ofCase";
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow(NotFound::new);
    }
}
