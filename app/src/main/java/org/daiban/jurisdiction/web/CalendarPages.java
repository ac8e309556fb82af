package org.daiban.jurisdiction.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.engine.Problem;
import org.daiban.engine.calendar.CalendarDay;
import org.daiban.engine.calendar.CalendarFile;
import org.daiban.engine.clock.LightPolicy;
import org.daiban.engine.matter.MatterKind;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.jurisdiction.CalendarProposals;
import org.daiban.jurisdiction.Calendars;
import org.daiban.jurisdiction.HolidayLines;
import org.daiban.jurisdiction.PublishedYear;
import org.daiban.jurisdiction.YearDifference;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.web.Form;
import org.daiban.web.TextFile;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The working calendar: years in force, a year drawn up, looked at and handed to a second person, and when lights turn. */
@Controller
@Allow(Role.BUREAU)
class CalendarPages {

    private static final int PROPOSALS_SHOWN = 20;

    private final Calendars calendars;
    private final CalendarProposals proposals;
    private final Clock clock;

    CalendarPages(Calendars calendars, CalendarProposals proposals, Clock clock) {
        this.calendars = calendars;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** @param amend a year in force whose days are to be changed */
    @Does("看工作日历")
    @GetMapping("/calendar")
    @Transactional(readOnly = true)
    public String page(@RequestParam(defaultValue = "0") int amend, Model model) {
        List<CalendarDay> days = calendars.current().specialDays(amend);
        Form form = days.isEmpty() ? Form.empty() : Form.of(Map.of("year", String.valueOf(amend),
                "holidays", HolidayLines.holidays(days), "swapped", HolidayLines.swapped(days)));
        return show(form, List.of(), null, lightForm(), model);
    }

    @Does("核对、提交年度日历")
    @PostMapping("/calendar/years")
    String lookOrPropose(@RequestParam(required = false) MultipartFile file, HttpServletRequest request,
            HttpServletResponse response, Model model, RedirectAttributes flash) throws IOException {
        TextFile.Read read = TextFile.read(file);
        Form form = Form.submitted(TextFile.into(request.getParameterMap(), "days", read));
        read.problem().ifPresent(sentence -> form.problem("days", sentence));
        DrawnUp drawn = DrawnUp.read(form);
        if (drawn == null) {
            return again(form, List.of(), response, model);
        }
        return form.value("step").equals("propose")
                ? propose(form, drawn, response, model, flash)
                : look(form, drawn, response, model);
    }

    @Does("改亮灯规则")
    @PostMapping("/calendar/lights")
    String lights(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        Optional<MatterKind> kind = Arrays.stream(MatterKind.values()).filter(each -> each.name().equals(form.value("kind"))).findFirst();
        boolean back = kind.isPresent() && form.value("yellowWorkingDays").isBlank() && form.value("yellowPercent").isBlank();
        Integer workingDays = back ? null : form.whole("yellowWorkingDays", "剩余工作日", 0, 60);
        Integer percent = back ? null : form.whole("yellowPercent", "剩余比例", 0, 100);
        String reason = form.required("reason", "依据或者理由", 200);
        if (!form.isGood()) {
            response.setStatus(422);
            return show(Form.empty(), List.of(), null, form, model);
        }
        Optional<LightPolicy> policy = back ? Optional.empty() : Optional.of(new LightPolicy(workingDays, percent));
        calendars.setLights(SignIn.current().orElseThrow(), kind, policy, reason, form.key());
        flash.addFlashAttribute("notice", (kind.isPresent() ? kind.get().label() + "的亮灯规则" : "亮灯规则")
                + (back ? "恢复为一般规则，即刻生效。" : "已经修改，即刻生效。"));
        return "redirect:/calendar";
    }

    private String look(Form form, DrawnUp drawn, HttpServletResponse response, Model model) {
        Outcome<YearDifference> outcome = calendars.preview(drawn.publication());
        return outcome instanceof Outcome.Done<YearDifference> done
                ? show(form, List.of(), new CalendarPage.Preview(done.value(),
                        YearView.of(calendars.with(drawn.publication()), done.value())), lightForm(), model)
                : refuse(form, drawn, outcome.refusals(), response, model);
    }

    private String propose(Form form, DrawnUp drawn, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Outcome<UUID> outcome = proposals.propose(SignIn.current().orElseThrow(), drawn.publication(), drawn.typed(), form.key());
        if (outcome instanceof Outcome.Done<UUID> done) {
            flash.addFlashAttribute("notice", drawn.publication().year() + " 年日历已提交，请另一位同事对照放假通知核对以后发布。");
            return "redirect:/calendar/proposals/" + done.value();
        }
        return refuse(form, drawn, outcome.refusals(), response, model);
    }

    private String refuse(Form form, DrawnUp drawn, List<Refusal> refusals, HttpServletResponse response, Model model) {
        int year = drawn.publication().year();
        List<Problem> inFile = CalendarFile.read(year + ".csv", year, drawn.publication().days()).problems();
        if (!inFile.isEmpty()) {
            form.problem("days", "文件有 " + inFile.size() + " 处问题，逐行列在下面；改好以前什么都不会保存。");
        }
        form.refuse(refusals);
        return again(form, inFile, response, model);
    }

    private String again(Form form, List<Problem> inFile, HttpServletResponse response, Model model) {
        response.setStatus(422);
        return show(form, inFile, null, lightForm(), model);
    }

    private String show(Form form, List<Problem> inFile, CalendarPage.Preview preview, Form lightForm, Model model) {
        List<PublishedYear> years = calendars.years();
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("page", new CalendarPage(calendars.current().version(), years, years.get(0).year() + 1, today,
                calendars.missing(today).isPresent(), proposals.latest(PROPOSALS_SHOWN), calendars.lightPolicies(),
                form, inFile, preview, lightForm));
        return "jurisdiction/calendar";
    }

    private Form lightForm() {
        LightPolicy lights = calendars.lights();
        return Form.of(Map.of("yellowWorkingDays", String.valueOf(lights.yellowWorkingDays()),
                "yellowPercent", String.valueOf(lights.yellowPercent())));
    }
}
