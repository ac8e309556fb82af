package org.daiban.validity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.identity.StandIns;
import org.daiban.jurisdiction.Calendars;
import org.daiban.project.Project;
import org.daiban.project.Projects;
import org.daiban.validity.NewStep;
import org.daiban.validity.StepKind;
import org.daiban.validity.Validities;
import org.daiban.validity.Watch;
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

/** Decisions that lapse: all of them, those of one project, and what is done about one. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU})
class ValidityPages {

    private static final int SHOWN = 50;

    private final Validities validities;
    private final Projects projects;
    private final Calendars calendars;
    private final StandIns standIns;
    private final Clock clock;

    ValidityPages(Validities validities, Projects projects, Calendars calendars, StandIns standIns, Clock clock) {
        this.validities = validities;
        this.projects = projects;
        this.calendars = calendars;
        this.standIns = standIns;
        this.clock = clock;
    }

    @Does("看批复有效期")
    @GetMapping("/validity")
    @Transactional(readOnly = true)
    public String all(@RequestParam(defaultValue = "false") String all, @RequestParam(required = false) UUID after, Model model) {
        Actor actor = actor();
        boolean mine = actor.is(Role.OFFICER) && !all.equals("true");
        List<Watch> found = validities.open(mine ? standIns.with(actor.account()) : Set.of(), after, SHOWN + 1);
        List<Watch> shown = found.subList(0, Math.min(SHOWN, found.size()));
        String next = found.size() > SHOWN ? "/validity?all=" + !mine + "&after=" + shown.get(SHOWN - 1).caseFile() : "";
        model.addAttribute("page", new ValidityListPage(lapsing(shown), mine, next));
        return "validity/list";
    }

    @Does("看项目的批复有效期")
    @GetMapping("/validity/of/{project}")
    @Allow({Role.OFFICER, Role.BUREAU, Role.OWNER})
    @Transactional(readOnly = true)
    public String ofProject(@PathVariable UUID project, Model model) {
        Actor actor = actor();
        Project found = projects.find(project).filter(each -> !actor.is(Role.OWNER) || each.owner().equals(actor.owner()))
                .orElseThrow(NotFound::new);
        model.addAttribute("page", new ProjectValidityPage(found.id(), found.name(), lapsing(validities.of(project))));
        return "validity/ofProject";
    }

    @Does("看一项批复的有效期")
    @GetMapping("/validity/{caseFile}")
    @Transactional(readOnly = true)
    public String one(@PathVariable UUID caseFile, Model model) {
        return show(caseFile, Form.of(Map.of("on", LocalDate.now(clock).toString(), "kind", StepKind.DONE.name(),
                "key", UUID.randomUUID().toString())), model);
    }

    @Does("登记批复有效期的办理")
    @PostMapping("/validity/{caseFile}/steps")
    @Allow(Role.OFFICER)
    String record(@PathVariable UUID caseFile, HttpServletRequest request, HttpServletResponse response, Model model,
                  RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        StepKind kind = Arrays.stream(StepKind.values()).filter(each -> each.name().equals(form.value("kind"))).findFirst().orElse(null);
        NewStep step = new NewStep(kind, form.optionalDate("on", "日期"), form.optionalDate("until", "延期到"), form.value("voucher"));
        int seen = form.value("seen").matches("\\d{1,6}") ? Integer.parseInt(form.value("seen")) : -1;
        if (form.isGood()) {
            form.refuse(validities.record(actor(), caseFile, step, seen, form.key()).refusals());
        }
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "已登记“" + (kind == StepKind.DONE ? "做到" : kind.label()) + "”。");
            return "redirect:/validity/" + caseFile;
        }
        response.setStatus(422);
        return show(caseFile, form, model);
    }

    private String show(UUID caseFile, Form form, Model model) {
        Watch watch = validities.find(caseFile).orElseThrow(NotFound::new);
        model.addAttribute("page", new ValidityPage(lapsing(List.of(watch)).get(0), validities.steps(caseFile), form));
        return "validity/watch";
    }

    private List<Lapsing> lapsing(List<Watch> watches) {
        LocalDate today = LocalDate.now(clock);
        return watches.stream().map(watch -> Lapsing.of(watch, today, calendars.current())).toList();
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow(NotFound::new);
    }
}
