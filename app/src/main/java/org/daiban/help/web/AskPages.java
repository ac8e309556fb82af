package org.daiban.help.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.daiban.casefile.CaseFile;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.Turn;
import org.daiban.help.HelpList;
import org.daiban.help.HelpRequests;
import org.daiban.help.NewHelp;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.roster.Rosters;
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

/** From a case file: what was asked, and asking the unit. */
@Controller
class AskPages {

    private final HelpRequests requests;
    private final HelpList list;
    private final CaseFiles files;
    private final Rosters rosters;
    private final Clock clock;

    AskPages(HelpRequests requests, HelpList list, CaseFiles files, Rosters rosters, Clock clock) {
        this.requests = requests;
        this.list = list;
        this.files = files;
        this.rosters = rosters;
        this.clock = clock;
    }

    @Does("看办件的协助请求")
    @GetMapping("/case-files/{id}/help-requests")
    @Allow({Role.OFFICER, Role.BUREAU, Role.UNIT})
    @Transactional(readOnly = true)
    public String ofCaseFile(@PathVariable UUID id, Model model) {
        CaseFile file = visible(id);
        boolean mayAsk = actor().is(Role.OFFICER) && file.unit() != null && file.turn() != Turn.NOBODY;
        model.addAttribute("page", new CaseHelpPage(file, list.ofCaseFile(id), mayAsk, today()));
        return "help/ofCaseFile";
    }

    @Does("请单位协助的表单")
    @GetMapping("/case-files/{id}/help-requests/new")
    @Allow(Role.OFFICER)
    @Transactional(readOnly = true)
    public String blank(@PathVariable UUID id, Model model) {
        return form(Form.of(Map.of("dueOn", requests.usualDue().toString())), visible(id), model);
    }

    @Does("请单位协助")
    @PostMapping("/case-files/{id}/help-requests/new")
    @Allow(Role.OFFICER)
    String ask(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        CaseFile file = visible(id);
        UUID person = form.value("person").isEmpty() ? null : form.id("person", "请谁协助");
        NewHelp help = new NewHelp(id, person, AskPage.question(form), form.date("dueOn", "答复期限"));
        Outcome<UUID> outcome = form.isGood() ? requests.ask(actor(), help, form.key()) : null;
        if (outcome instanceof Outcome.Done<UUID> done) {
            flash.addFlashAttribute("notice", "已经发给" + file.unitName() + "，请在 " + help.dueOn() + " 前答复。没有答复的，系统会逐级上报。");
            return "redirect:/help-requests/" + done.value();
        }
        if (outcome != null) {
            form.refuse(outcome.refusals());
        }
        response.setStatus(422);
        return form(form, file, model);
    }

    private String form(Form form, CaseFile file, Model model) {
        model.addAttribute("page", AskPage.of(form, file, HelpRequests.context(file), rosters.of(file.unit() == null ? new UUID(0, 0) : file.unit(), today())));
        return "help/ask";
    }

    private CaseFile visible(UUID id) {
        return files.find(id).filter(file -> !actor().is(Role.UNIT) || actor().unit() != null && actor().unit().equals(file.unit()))
                .orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
