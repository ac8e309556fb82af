package org.daiban.correction.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.correction.EntryKind;
import org.daiban.correction.NewEntry;
import org.daiban.correction.NoticeKind;
import org.daiban.correction.NoticeLine;
import org.daiban.correction.NoticeState;
import org.daiban.correction.OneTimeNotice;
import org.daiban.correction.OneTimeNotices;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.jurisdiction.Calendars;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One notice: its lines, answering them, and looking at the answers. Owners and units see their own only. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU, Role.OWNER, Role.UNIT})
class NoticePages {

    private static final int WORDS = 500;

    private final OneTimeNotices notices;
    private final Calendars calendars;
    private final Clock clock;

    NoticePages(OneTimeNotices notices, Calendars calendars, Clock clock) {
        this.notices = notices;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Does("看一次性告知单")
    @GetMapping("/notices/{id}")
    @Transactional(readOnly = true)
    public String notice(@PathVariable UUID id, Model model) {
        OneTimeNotice notice = visible(id);
        DayLight light = DayLight.of(notice.until(), LocalDate.now(clock), calendars.current(), calendars.lights().yellowWorkingDays(), "");
        model.addAttribute("page", new NoticePage(notice, mayAnswer(notice), mayCheck(notice), settle(notice), settling(notice),
                Form.empty(), light.light(), light.text()));
        return "correction/notice";
    }

    @Does("看告知单的一条")
    @GetMapping("/notices/{id}/lines/{number}")
    @Transactional(readOnly = true)
    public String line(@PathVariable UUID id, @PathVariable int number, Model model) {
        OneTimeNotice notice = visible(id);
        String likely = mayAnswer(notice) ? EntryKind.READY.name() : EntryKind.NOT_YET.name();
        return show(notice, number, Form.of(Map.of("kind", likely, "key", UUID.randomUUID().toString())), model);
    }

    @Does("答复告知单的一条")
    @PostMapping("/notices/{id}/lines/{number}/answer")
    @Allow(Role.OWNER)
    String answer(@PathVariable UUID id, @PathVariable int number, HttpServletRequest request, HttpServletResponse response, Model model,
                  RedirectAttributes flash) {
        return enter(id, number, request, response, model, flash);
    }

    @Does("核对告知单的一条")
    @PostMapping("/notices/{id}/lines/{number}/check")
    @Allow({Role.OFFICER, Role.UNIT})
    String check(@PathVariable UUID id, @PathVariable int number, HttpServletRequest request, HttpServletResponse response, Model model,
                 RedirectAttributes flash) {
        return enter(id, number, request, response, model, flash);
    }

    private String enter(UUID id, int number, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        visible(id).line(number).orElseThrow(NotFound::new);
        Sent sent = new Sent(request);
        Form form = sent.form();
        EntryKind kind = Arrays.stream(EntryKind.values()).filter(one -> one.name().equals(form.value("kind"))).findFirst().orElse(null);
        NewEntry entry = new NewEntry(kind, form.optional("words", "说明", WORDS), sent.file("file"));
        if (form.isGood()) {
            form.refuse(notices.enter(actor(), id, number, entry, CaseNoticePages.number(form, "seen"), form.key()).refusals());
        }
        OneTimeNotice now = visible(id);
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "第 " + number + " 条已登记“" + kind.label() + "”。");
            Optional<NoticeLine> next = kind.isAnswer() ? now.nextForOwner(number) : Optional.empty();
            return "redirect:/notices/" + id + next.map(line -> "/lines/" + line.number()).orElse("");
        }
        response.setStatus(422);
        return show(now, number, form, model);
    }

    private String show(OneTimeNotice notice, int number, Form form, Model model) {
        NoticeLine line = notice.line(number).orElseThrow(NotFound::new);
        model.addAttribute("page", new LinePage(notice, line, form, mayAnswer(notice), mayCheck(notice)));
        return "correction/line";
    }

    private OneTimeNotice visible(UUID id) {
        return notices.find(actor(), id).orElseThrow(NotFound::new);
    }

    private static boolean mayAnswer(OneTimeNotice notice) {
        return notice.open() && actor().is(Role.OWNER);
    }

    private static boolean mayCheck(OneTimeNotice notice) {
        return notice.open() && (actor().is(Role.OFFICER) || actor().is(Role.UNIT));
    }

    /** Only the first notice of the authority and the papers owed stand in the case file. */
    private static String settle(OneTimeNotice notice) {
        boolean stands = notice.kind() != NoticeKind.OF_WINDOW && !notice.second();
        if (notice.state() != NoticeState.SETTLED || !stands || actor().is(Role.BUREAU)) {
            return "";
        }
        String event = notice.kind() == NoticeKind.OWED ? "OWED_SUPPLIED" : "CORRECTED";
        return "/case-files/" + notice.caseFile() + "?event=" + event + "&voucher="
                + URLEncoder.encode("告知单 " + notice.number() + " 逐条核对可以", StandardCharsets.UTF_8) + "#record";
    }

    private static String settling(OneTimeNotice notice) {
        return notice.kind() == NoticeKind.OWED ? "登记容缺材料补齐" : "登记补正收齐";
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
