package org.daiban.correction.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.daiban.casefile.CaseFile;
import org.daiban.casefile.CaseFiles;
import org.daiban.correction.NewUndertaking;
import org.daiban.correction.Undertaking;
import org.daiban.correction.Undertakings;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.jurisdiction.Calendars;
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

/** Undertakings: recording one, and recording whether it was kept. */
@Controller
class UndertakingPages {

    private static final int TEXT = 1000;

    private final Undertakings undertakings;
    private final CaseFiles caseFiles;
    private final Calendars calendars;
    private final Clock clock;

    UndertakingPages(Undertakings undertakings, CaseFiles caseFiles, Calendars calendars, Clock clock) {
        this.undertakings = undertakings;
        this.caseFiles = caseFiles;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Does("写告知承诺")
    @GetMapping("/case-files/{id}/undertakings/new")
    @Allow({Role.OFFICER, Role.UNIT})
    @Transactional(readOnly = true)
    public String form(@PathVariable UUID id, Model model) {
        return show(file(id), Form.of(Map.of("promisedOn", today().toString(), "key", UUID.randomUUID().toString())), model);
    }

    @Does("登记告知承诺")
    @PostMapping("/case-files/{id}/undertakings")
    @Allow({Role.OFFICER, Role.UNIT})
    String record(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        CaseFile file = file(id);
        Form form = Form.submitted(request.getParameterMap());
        LocalDate on = form.date("promisedOn", "承诺日期");
        NewUndertaking wanted = new NewUndertaking(form.required("promised", "承诺的内容", TEXT), on == null ? today() : on,
                form.date("checkBy", "核查期限"));
        if (form.isGood()) {
            Outcome<UUID> recorded = undertakings.record(actor(), id, wanted, form.key());
            form.refuse(recorded.refusals());
            if (recorded.isDone()) {
                flash.addFlashAttribute("notice", "承诺已经登记，" + wanted.checkBy() + " 以前核查，到期前会列在“补正”里。");
                return "redirect:/undertakings/" + recorded.orThrow();
            }
        }
        response.setStatus(422);
        return show(file, form, model);
    }

    @Does("看告知承诺")
    @GetMapping("/undertakings/{id}")
    @Allow({Role.OFFICER, Role.BUREAU, Role.OWNER, Role.UNIT})
    @Transactional(readOnly = true)
    public String undertaking(@PathVariable UUID id, Model model) {
        return show(visible(id), Form.of(Map.of("on", today().toString(), "key", UUID.randomUUID().toString())), model);
    }

    @Does("登记承诺核查结果")
    @PostMapping("/undertakings/{id}/checks")
    @Allow({Role.OFFICER, Role.UNIT})
    String check(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        visible(id);
        Form form = Form.submitted(request.getParameterMap());
        LocalDate on = form.date("on", "核查日期");
        Boolean kept = form.value("kept").equals("true") ? Boolean.TRUE : form.value("kept").equals("false") ? Boolean.FALSE : null;
        String follows = form.optional("follows", "怎样处理", TEXT);
        if (form.isGood()) {
            form.refuse(undertakings.check(actor(), id, on, kept, follows, CaseNoticePages.number(form, "seen"), form.key()).refusals());
        }
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "核查结果已经登记。");
            return "redirect:/undertakings/" + id;
        }
        response.setStatus(422);
        return show(visible(id), form, model);
    }

    private String show(CaseFile file, Form form, Model model) {
        model.addAttribute("page", new UndertakingFormPage(file, form));
        return "correction/undertakingForm";
    }

    private String show(Undertaking undertaking, Form form, Model model) {
        DayLight light = DayLight.of(undertaking.checkBy(), today(), calendars.current(), calendars.lights().yellowWorkingDays(), "");
        boolean mayCheck = actor().is(Role.OFFICER) || actor().is(Role.UNIT);
        model.addAttribute("page", new UndertakingPage(undertaking, form, mayCheck, light.light(), light.text()));
        return "correction/undertaking";
    }

    private CaseFile file(UUID id) {
        return caseFiles.find(id).filter(CaseNoticePages::isTheirs).orElseThrow(NotFound::new);
    }

    private Undertaking visible(UUID id) {
        return undertakings.find(actor(), id).orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
