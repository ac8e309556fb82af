package org.daiban.casefile.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.casefile.CaseDetail;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.EventKind;
import org.daiban.casefile.NewEvent;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.person.StepUp;
import org.daiban.rule.Refusal;
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

/** One case file, and recording what happened to it. Owners and units see their own only. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU, Role.OWNER, Role.UNIT})
class CaseFilePages {

    private final CaseFiles caseFiles;
    private final StepUp stepUp;
    private final Clock clock;

    CaseFilePages(CaseFiles caseFiles, StepUp stepUp, Clock clock) {
        this.caseFiles = caseFiles;
        this.stepUp = stepUp;
        this.clock = clock;
    }

    @Does("看办件")
    @GetMapping("/case-files/{id}")
    @Transactional(readOnly = true)
    public String page(@PathVariable UUID id, @RequestParam(defaultValue = "") String event,
                       @RequestParam(defaultValue = "") String voucher, HttpServletRequest request, Model model) {
        CaseDetail detail = caseFiles.detail(actor(), id).orElseThrow(NotFound::new);
        Optional<Form> resumed = StepUp.resumed(request, "/case-files/" + id);
        String asked = resumed.map(form -> form.value("kind")).orElse(event);
        EventKind wanted = detail.next().stream().filter(kind -> kind.name().equals(asked)).findFirst().orElse(null);
        Form form = resumed.orElseGet(() -> EventForm.fresh(today(), actor().role(), detail.procedures(), voucher));
        return show(detail, wanted, form, model);
    }

    @Does("登记办件进展")
    @PostMapping("/case-files/{id}/events")
    @Allow({Role.OFFICER, Role.OWNER, Role.UNIT})
    String record(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model,
                  RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        EventKind kind = form.choice("kind", "事件", EventKind.class);
        if (kind != null) {
            NewEvent event = EventForm.read(form, kind, today());
            List<Refusal> refusals = form.isGood()
                    ? caseFiles.record(actor(), id, event, seen(form), form.key()).refusals()
                    : caseFiles.check(actor(), id, event, seen(form));
            if (form.isGood() && stepUp.helps(refusals)) {
                return stepUp.begin(request, "/case-files/" + id, form);
            }
            form.refuse(refusals);
            if (form.isGood()) {
                flash.addFlashAttribute("notice", "已登记“" + kind.label() + "”，日期 " + event.on() + "。");
                return "redirect:/case-files/" + id;
            }
        }
        response.setStatus(422);
        return show(caseFiles.detail(actor(), id).orElseThrow(NotFound::new), kind, form, model);
    }

    private String show(CaseDetail detail, EventKind wanted, Form form, Model model) {
        model.addAttribute("page", CaseFilePage.of(detail, wanted, form, actor().role(), today()));
        return "casefile/caseFile";
    }

    /** A spoiled version is no version: the person sees the case file anew. */
    private static int seen(Form form) {
        return form.value("seen").matches("\\d{1,6}") ? Integer.parseInt(form.value("seen")) : -1;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
