package org.daiban.roster.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.document.Download;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.jurisdiction.Calendars;
import org.daiban.roster.NewRound;
import org.daiban.roster.RosterRounds;
import org.daiban.roster.Round;
import org.daiban.roster.RoundLine;
import org.daiban.roster.paper.Papers;
import org.daiban.rule.Outcome;
import org.daiban.unit.Units;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bureau calls for rosters, watches them come in, reminds, and ends the round. */
@Controller
@Allow(Role.BUREAU)
class RoundPages {

    private static final int USUAL_WORKING_DAYS = 10;

    private final RosterRounds rounds;
    private final Units units;
    private final Calendars calendars;
    private final Audit audit;
    private final Clock clock;

    RoundPages(RosterRounds rounds, Units units, Calendars calendars, Audit audit, Clock clock) {
        this.rounds = rounds;
        this.units = units;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/rosters")
    @Does("看各轮名单报送")
    @Transactional(readOnly = true)
    public String list(Model model) {
        List<RoundLine> newest = rounds.newest();
        model.addAttribute("page", new RoundListPage(today(), newest, newest.stream().noneMatch(line -> line.round().isOpen())));
        return "roster/rounds";
    }

    @GetMapping("/rosters/new")
    @Does("发出名单报送通知的表单")
    @Transactional(readOnly = true)
    public String blank(Model model) {
        return form(Form.of(Map.of("dueOn", usual().toString(), "title", today().getYear() + " 年代办服务人员名单报送",
                "basis", "梅市政数〔2020〕2号三(一)")), model);
    }

    @PostMapping("/rosters/new")
    @Does("发出名单报送通知")
    String open(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        NewRound asked = new NewRound(form.optional("title", "标题", 60), form.optional("basis", "依据", 200), form.optionalDate("dueOn", "报送期限"),
                form.has("severalLeaders", "true"), ids(form, "units"));
        Outcome<UUID> outcome = form.isGood() ? rounds.open(actor(), asked, form.key()) : null;
        if (outcome instanceof Outcome.Done<UUID> done) {
            flash.addFlashAttribute("notice", "通知已经发出，" + asked.units().size() + " 个单位登录后就能看到。");
            return "redirect:/rosters/" + done.value();
        }
        if (outcome != null) {
            form.refuse(outcome.refusals());
        }
        response.setStatus(422);
        return form(form, model);
    }

    @GetMapping("/rosters/{id}")
    @Does("看一轮名单报送的进度")
    @Transactional(readOnly = true)
    public String board(@PathVariable UUID id, Model model) {
        return board(round(id), Form.empty(), Form.empty(), model);
    }

    @PostMapping("/rosters/{id}/reminders")
    @Does("催报名单")
    String remind(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Round round = round(id);
        Form form = Form.submitted(request.getParameterMap());
        List<UUID> whom = ids(form, "units");
        form.refuse(rounds.remind(actor(), id, whom, form.value("note"), form.key()).refusals());
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "已催报 " + whom.size() + " 个单位，他们登录后在首页看到。");
            return "redirect:/rosters/" + id;
        }
        response.setStatus(422);
        return board(round, form, Form.empty(), model);
    }

    @PostMapping("/rosters/{id}/ending")
    @Does("结束一轮名单报送")
    String end(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Round round = round(id);
        Form form = Form.submitted(request.getParameterMap());
        form.refuse(rounds.end(actor(), id, form.value("reason"), form.key()).refusals());
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "本轮报送已经结束。");
            return "redirect:/rosters/" + id;
        }
        response.setStatus(422);
        return board(round, Form.empty(), form, model);
    }

    @GetMapping("/rosters/{id}/rosters.xlsx")
    @Does("导出一轮的全部名单")
    void export(@PathVariable UUID id, HttpServletResponse response) {
        Round round = round(id);
        List<Papers.Collected> people = rounds.accepted(round);
        audit.record(AuditKind.EXPORT, round.title() + "：已接收的名单 " + people.size() + " 人（含手机号码）");
        Download.made(round.title() + " 汇总.xlsx", Papers.SHEET_TYPE, out -> Papers.collected(round.title(), people, out), response);
    }

    private String form(Form form, Model model) {
        model.addAttribute("page", new RoundFormPage(form, units.all(), today(), usual(), USUAL_WORKING_DAYS));
        return "roster/roundForm";
    }

    private String board(Round round, Form reminding, Form ending, Model model) {
        WorkingCalendar calendar = calendars.current();
        int left = today().isAfter(round.dueOn()) ? -calendar.count(round.dueOn(), today()) : calendar.count(today(), round.dueOn());
        boolean over = today().isAfter(round.dueOn());
        model.addAttribute("page", new RoundBoardPage(round, rounds.board(round.id()), today(), over ? Math.min(left, -1) : left, reminding, ending));
        return "roster/board";
    }

    private Round round(UUID id) {
        return rounds.find(id).orElseThrow(NotFound::new);
    }

    private static List<UUID> ids(Form form, String field) {
        return form.values(field).stream()
                .map(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(id) : null)
                .filter(Objects::nonNull).distinct().limit(500).toList();
    }

    private LocalDate usual() {
        return calendars.current().plus(today(), USUAL_WORKING_DAYS).on();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
