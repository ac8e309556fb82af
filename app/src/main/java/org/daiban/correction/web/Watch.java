package org.daiban.correction.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.daiban.casefile.AnswerDay;
import org.daiban.correction.NoticeKind;
import org.daiban.correction.NoticeState;
import org.daiban.correction.OneTimeNotice;
import org.daiban.correction.Undertaking;
import org.daiban.correction.web.WatchPage.Group;
import org.daiban.correction.web.WatchPage.Row;
import org.daiban.engine.calendar.WorkingCalendar;

/** Sorts what is open into what needs somebody, each thing under what is to be done about it. */
final class Watch {

    private final LocalDate today;
    private final WorkingCalendar calendar;
    private final int near;
    private final List<Group> groups = new ArrayList<>();

    /** @param near working days left that turn a light yellow */
    Watch(LocalDate today, WorkingCalendar calendar, int near) {
        this.today = today;
        this.calendar = calendar;
        this.near = near;
    }

    WatchPage page(List<AnswerDay> unanswered, List<OneTimeNotice> open, List<Undertaking> promises, boolean bureau) {
        add("answer", "收件待答复", "收件后第 5 个工作日以前受理、不予受理，或者一次告知全部要补的内容",
                unanswered.stream().map(this::row).toList());
        notices(open, "check", "答复待核对", "逐条看过：可以，或者还不行", notice -> notice.waitingForCheck() > 0);
        notices(open, "settled", "逐条齐了", "到办件上登记补正收齐、容缺材料补齐", notice -> notice.state() == NoticeState.SETTLED);
        notices(open, "owed", "容缺待补交", "提醒项目单位在期限以前补交",
                notice -> notice.kind() == NoticeKind.OWED && notice.waitingForOwner() > 0 && notice.waitingForCheck() == 0);
        notices(open, "owner", "等项目单位补", "催一催，有疑问的答疑",
                notice -> notice.kind() != NoticeKind.OWED && notice.waitingForOwner() > 0 && notice.waitingForCheck() == 0);
        add("promised", "承诺待核查", "到期核查，登记兑现还是没有兑现", promises.stream().map(this::row).toList());
        return new WatchPage(groups, bureau);
    }

    private void notices(List<OneTimeNotice> open, String id, String title, String why, Predicate<OneTimeNotice> which) {
        add(id, title, why, open.stream().filter(which).map(this::row).toList());
    }

    private void add(String id, String title, String why, List<Row> rows) {
        if (!rows.isEmpty()) {
            groups.add(new Group(id, title, why, rows));
        }
    }

    private Row row(AnswerDay day) {
        DayLight light = DayLight.of(day.answerBy(), today, calendar, near, "，自收件之日视为受理");
        return new Row("/case-files/" + day.file().id(), day.file().matterName(), day.file().projectName(), light.light(), light.text(),
                day.file().unitName(), day.receivedOn() + " 收件，" + day.answerBy() + " 以前应答复");
    }

    private Row row(OneTimeNotice notice) {
        DayLight light = DayLight.of(notice.until(), today, calendar, near, "");
        return new Row("/notices/" + notice.id(), notice.matterName(), notice.projectName(), light.light(), light.text(),
                notice.kind() == NoticeKind.OF_WINDOW ? "代办专窗" : notice.unitName(),
                notice.number() + (notice.second() ? "（二次告知）" : "") + "：" + notice.lines().size() + " 条，可以 " + notice.settled()
                        + "，待核对 " + notice.waitingForCheck() + "，待补 " + notice.waitingForOwner());
    }

    private Row row(Undertaking promise) {
        DayLight light = DayLight.of(promise.checkBy(), today, calendar, near, "");
        return new Row("/undertakings/" + promise.id(), promise.matterName(), promise.projectName(), light.light(), light.text(),
                promise.unitName(), promise.state() + "，" + promise.checkBy() + " 以前核查");
    }
}
