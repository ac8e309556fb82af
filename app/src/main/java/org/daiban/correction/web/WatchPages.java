package org.daiban.correction.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.casefile.AnswerDays;
import org.daiban.correction.NoticeLine;
import org.daiban.correction.OneTimeNotice;
import org.daiban.correction.OneTimeNotices;
import org.daiban.correction.Undertakings;
import org.daiban.document.Download;
import org.daiban.document.Listing;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.jurisdiction.Calendars;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The work lists about corrections: the five working days, open lines, owed papers, promises, second notices. */
@Controller
class WatchPages {

    /** The most urgent first, so that a long list still shows what matters. */
    private static final int SHOWN = 200;
    private static final int SECOND_SHOWN = 30;
    private static final int MOST_EXPORTED = 5000;
    private static final List<Listing.Column> COLUMNS = List.of(
            new Listing.Column("编号", 20), new Listing.Column("告知日期", 12), new Listing.Column("审批单位", 24),
            new Listing.Column("事项", 30), new Listing.Column("项目", 36), new Listing.Column("办件", 28),
            new Listing.Column("第几次", 8), new Listing.Column("要补的内容", 60));

    private final OneTimeNotices notices;
    private final Undertakings undertakings;
    private final AnswerDays answerDays;
    private final Calendars calendars;
    private final Audit audit;
    private final Clock clock;

    WatchPages(OneTimeNotices notices, Undertakings undertakings, AnswerDays answerDays, Calendars calendars, Audit audit, Clock clock) {
        this.notices = notices;
        this.undertakings = undertakings;
        this.answerDays = answerDays;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    @Does("看补正工作单")
    @GetMapping("/corrections")
    @Allow({Role.OFFICER, Role.BUREAU, Role.UNIT})
    @Transactional(readOnly = true)
    public String watch(Model model) {
        Actor actor = SignIn.current().orElseThrow();
        UUID officer = actor.is(Role.OFFICER) ? actor.account() : null;
        UUID unit = actor.is(Role.UNIT) ? actor.unit() : null;
        Watch watch = new Watch(LocalDate.now(clock), calendars.current(), calendars.lights().yellowWorkingDays());
        model.addAttribute("page", watch.page(answerDays.of(officer, unit, SHOWN), notices.open(actor, SHOWN),
                undertakings.open(actor, SHOWN), actor.is(Role.BUREAU)));
        return "correction/watch";
    }

    @Does("看二次告知")
    @GetMapping("/corrections/second")
    @Allow(Role.BUREAU)
    @Transactional(readOnly = true)
    public String second(@RequestParam(required = false) UUID before, Model model) {
        List<OneTimeNotice> found = notices.second(before, SECOND_SHOWN + 1);
        boolean more = found.size() > SECOND_SHOWN;
        List<OneTimeNotice> shown = more ? found.subList(0, SECOND_SHOWN) : found;
        model.addAttribute("page", new SecondPage(notices.secondByUnit(), shown,
                more ? "/corrections/second?before=" + shown.get(shown.size() - 1).id() : ""));
        return "correction/second";
    }

    @Does("导出二次告知")
    @GetMapping("/corrections/second.xlsx")
    @Allow(Role.BUREAU)
    void excel(HttpServletResponse response) {
        List<OneTimeNotice> found = notices.second(null, MOST_EXPORTED + 1);
        List<OneTimeNotice> rows = found.subList(0, Math.min(MOST_EXPORTED, found.size()));
        audit.record(AuditKind.EXPORT, "二次告知 " + rows.size() + " 份");
        Download.excel(new Listing("二次告知", COLUMNS, row -> {
            rows.forEach(notice -> row.accept(List.of(notice.number(), notice.issuedOn().toString(), notice.unitName(), notice.matterName(),
                    notice.projectName(), notice.code(), String.valueOf(notice.ordinal()),
                    notice.lines().stream().map(NoticeLine::sentence).collect(Collectors.joining("；")))));
            return found.size() > rows.size() ? "只导出了最近的 " + rows.size() + " 份，还有更早的。" : "共 " + rows.size() + " 份。";
        }), "二次告知 " + LocalDate.now(clock), response);
    }
}
