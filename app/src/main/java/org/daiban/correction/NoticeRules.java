package org.daiban.correction;

import static org.daiban.correction.CorrectionRule.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daiban.casefile.CaseDetail;
import org.daiban.casefile.CaseEvent;
import org.daiban.casefile.EventKind;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.rule.Refusal;

/** What stands against giving a notice. Pure. What the case file itself says to it is asked of the case file. */
final class NoticeRules {

    private final NewNotice notice;
    private final CaseDetail detail;
    private final LocalDate today;
    private final List<Refusal> refusals = new ArrayList<>();

    private NoticeRules(NewNotice notice, CaseDetail detail, LocalDate today) {
        this.notice = notice;
        this.detail = detail;
        this.today = today;
    }

    static List<Refusal> refusals(Actor actor, NewNotice notice, CaseDetail detail, LocalDate today) {
        NoticeRules rules = new NoticeRules(notice, detail, today);
        rules.giver(actor);
        rules.order();
        rules.days();
        rules.lines();
        return rules.refusals;
    }

    /** The first notice of the authority in its case file; empty where none was recorded. */
    static CaseEvent told(CaseDetail detail) {
        return event(detail, EventKind.CORRECTION_NOTIFIED);
    }

    private static CaseEvent event(CaseDetail detail, EventKind kind) {
        return detail.events().stream().filter(event -> event.kind() == kind).findFirst().orElse(null);
    }

    private void giver(Actor actor) {
        boolean may = actor.is(Role.OFFICER) || actor.is(Role.UNIT) && notice.kind() == NoticeKind.OF_AUTHORITY;
        if (!may || notice.kind() == NoticeKind.OWED) {
            refusals.add(new Refusal("", actor.role().label() + "不能出具" + notice.kind().label() + "。", ""));
        }
    }

    private void order() {
        CaseEvent handedIn = event(detail, EventKind.SUBMITTED) == null ? event(detail, EventKind.RECEIVED) : event(detail, EventKind.SUBMITTED);
        if (notice.kind() == NoticeKind.OF_WINDOW && handedIn != null) {
            refusals.add(CorrectionRule.WINDOW_NOTICE_AFTER_HANDING_IN.at("kind", "本办件已于 " + day(handedIn.on()) + " "
                    + handedIn.kind().label() + "，专窗预审只在递交以前做；审批单位要求补正的，选审批单位补正告知。"));
        }
        boolean ended = detail.file().state().closed() || event(detail, EventKind.DECIDED) != null;
        boolean unrecorded = notice.kind() == NoticeKind.OF_WINDOW || told(detail) != null;
        if (ended && unrecorded) {
            refusals.add(CorrectionRule.NOTICE_CLOSED.refuse("本办件" + detail.file().state().label() + "，不能再告知补正。"));
        }
        if (notice.kind() == NoticeKind.OF_AUTHORITY && told(detail) != null && notice.on().isBefore(told(detail).on())) {
            refusals.add(CorrectionRule.UNTIL_BEFORE_NOTICE.at("on", "日期 " + day(notice.on()) + " 早于第一次告知的 "
                    + day(told(detail).on()) + "。"));
        }
    }

    private void days() {
        if (notice.on().isAfter(today)) {
            refusals.add(CorrectionRule.NOTICE_IN_THE_FUTURE.at("on", "告知日期 " + day(notice.on()) + " 在今天之后；没有发生的事不能登记。"));
        }
        if (notice.until() != null && notice.until().isBefore(notice.on())) {
            refusals.add(CorrectionRule.UNTIL_BEFORE_NOTICE.at("until", "补齐期限 " + day(notice.until()) + " 早于告知日期 " + day(notice.on()) + "。"));
        }
    }

    private void lines() {
        if (notice.lines().isEmpty()) {
            refusals.add(CorrectionRule.NOTICE_WITHOUT_LINES.at("name-0", "还没有一条要补的内容：请勾选缺的材料，或者在下面另写一条。"));
        }
        for (NewNotice.Line line : notice.lines()) {
            if (line.material().isBlank()) {
                refusals.add(CorrectionRule.LINE_WITHOUT_WORDS.at("name-" + line.field(), "请写明是哪一件材料。"));
            }
            if (line.lack() == null) {
                refusals.add(Refusal.input("lack-" + line.field(), "请选择缺什么。"));
            } else if (line.lack() == Lack.OTHER && line.words().isBlank()) {
                refusals.add(CorrectionRule.LINE_WITHOUT_WORDS.at("words-" + line.field(), "选“其他”的，请写明要怎样补。"));
            }
        }
    }
}
