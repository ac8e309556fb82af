package org.daiban.jurisdiction.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daiban.engine.Problem;
import org.daiban.engine.calendar.CalendarFile;
import org.daiban.engine.clock.LightPolicy;
import org.daiban.identity.Allow;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.jurisdiction.Calendars;
import org.daiban.jurisdiction.PublishedYear;
import org.daiban.jurisdiction.YearDifference;
import org.daiban.jurisdiction.YearPublication;
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

/** The working calendar: years in force, a year looked at and then published, and when lights turn. */
@Controller
@Allow(Role.BUREAU)
class CalendarPages {

    private final Calendars calendars;
    private final Clock clock;

    CalendarPages(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @param amend a year in force whose file is to be changed */
    @GetMapping("/calendar")
    @Transactional(readOnly = true)
    public String page(@RequestParam(defaultValue = "0") int amend, Model model) {
        List<PublishedYear> years = calendars.years();
        Form form = years.stream().filter(year -> year.year() == amend).findFirst()
                .map(year -> Form.of(Map.of("year", String.valueOf(amend), "days", year.days())))
                .orElseGet(Form::empty);
        return show(years, form, List.of(), null, lightForm(), model);
    }

    @PostMapping("/calendar/years")
    String lookOrPublish(@RequestParam(required = false) MultipartFile file, HttpServletRequest request,
            HttpServletResponse response, Model model, RedirectAttributes flash) throws IOException {
        TextFile.Read read = TextFile.read(file);
        Form form = Form.submitted(TextFile.into(request.getParameterMap(), "days", read));
        read.problem().ifPresent(sentence -> form.problem("days", sentence));
        YearPublication publication = publication(form);
        if (publication == null) {
            return again(form, List.of(), response, model);
        }
        return form.value("step").equals("publish")
                ? publish(form, publication, response, model, flash)
                : look(form, publication, response, model);
    }

    @PostMapping("/calendar/lights")
    String lights(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        Integer workingDays = form.whole("yellowWorkingDays", "剩余工作日", 0, 60);
        Integer percent = form.whole("yellowPercent", "剩余比例", 0, 100);
        String reason = form.required("reason", "依据或者理由", 200);
        if (!form.isGood()) {
            response.setStatus(422);
            return show(Form.empty(), List.of(), null, form, model);
        }
        LightPolicy policy = new LightPolicy(workingDays, percent);
        calendars.setLights(SignIn.current().orElseThrow(), policy, reason, form.key());
        flash.addFlashAttribute("notice", "亮灯规则已经修改，即刻生效。");
        return "redirect:/calendar";
    }

    private YearPublication publication(Form form) {
        Integer year = form.whole("year", "年份", 1970, 2200);
        String days = form.value("days");
        if (days.isEmpty()) {
            form.problem("days", "请选择文件，或者把文件内容贴在这里。");
        }
        Integer seen = form.whole("seen", "日历版本", 1, Integer.MAX_VALUE);
        return form.isGood() ? new YearPublication(year, days, form.value("document"), seen) : null;
    }

    private String look(Form form, YearPublication publication, HttpServletResponse response, Model model) {
        Outcome<YearDifference> outcome = calendars.preview(publication);
        return outcome instanceof Outcome.Done<YearDifference> done
                ? show(form, List.of(), done.value(), lightForm(), model)
                : refuse(form, publication, outcome.refusals(), response, model);
    }

    private String publish(
            Form form, YearPublication publication, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Outcome<Integer> outcome = calendars.publish(SignIn.current().orElseThrow(), publication, form.key());
        if (outcome instanceof Outcome.Done<Integer> done) {
            flash.addFlashAttribute("notice", publication.year() + " 年日历已发布，现行日历为第 " + done.value() + " 版。");
            return "redirect:/calendar";
        }
        return refuse(form, publication, outcome.refusals(), response, model);
    }

    private String refuse(Form form, YearPublication publication, List<Refusal> refusals, HttpServletResponse response, Model model) {
        List<Problem> inFile = CalendarFile.read(publication.year() + ".csv", publication.year(), publication.days()).problems();
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

    private String show(Form form, List<Problem> inFile, YearDifference difference, Form lightForm, Model model) {
        return show(calendars.years(), form, inFile, difference, lightForm, model);
    }

    private String show(List<PublishedYear> years, Form form, List<Problem> inFile, YearDifference difference, Form lightForm, Model model) {
        int missing = years.get(0).year() + 1;
        model.addAttribute("page", new CalendarPage(calendars.current().version(), years, missing, LocalDate.now(clock),
                calendars.lights(), form, inFile, difference, lightForm));
        return "jurisdiction/calendar";
    }

    private Form lightForm() {
        LightPolicy lights = calendars.lights();
        return Form.of(Map.of("yellowWorkingDays", String.valueOf(lights.yellowWorkingDays()),
                "yellowPercent", String.valueOf(lights.yellowPercent())));
    }
}
