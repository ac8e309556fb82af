package org.daiban.portal.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daiban.document.DaysFile;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.engine.roadmap.PlannedMatter;
import org.daiban.engine.roadmap.Roadmap;

/** The days of a plan for a calendar: until when each matter has to be begun, and when each stage and the whole are done. */
final class PlanDays {

    private PlanDays() {
    }

    /** @param of what was planned, the same for the same plan: its days move in the calendar that has them already */
    static DaysFile of(Roadmap roadmap, WorkingCalendar calendar, String of) {
        List<DaysFile.Day> days = new ArrayList<>();
        String plan = UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
        for (PlannedMatter matter : roadmap.needed()) {
            LocalDate latest = matter.times().latestStart();
            days.add(new DaysFile.Day(plan + "-" + matter.id(), latest, "最迟递交：" + matter.matter().name(), note(matter),
                    calendar.provisional(roadmap.start(), latest)));
        }
        roadmap.stages().forEach(stage -> days.add(new DaysFile.Day(plan + "-stage-" + stage.stages().get(0).name(), stage.lastFinish(),
                "预计办完：" + stage.label(), "审批用时 " + stage.approvalWorkingDays() + " 个工作日。", calendar.provisional(roadmap.start(), stage.lastFinish()))));
        if (!roadmap.needed().isEmpty()) {
            days.add(new DaysFile.Day(plan + "-finish", roadmap.finish(), "预计全部办完",
                    "按最早办理推算。其中一项晚一天，全程可能晚一天。", roadmap.provisional()));
        }
        return new DaysFile("工程审批计划", days);
    }

    private static String note(PlannedMatter matter) {
        String slack = matter.times().critical() ? "这一件决定总时间，再晚就耽误全程。" : "再晚就耽误全程。";
        return slack + "最早 " + matter.times().earliestStart() + " 可以递交，" + matter.times().earliestFinish() + " 办完。"
                + (matter.matter().authority().isBlank() ? "" : "办理单位：" + matter.matter().authority() + "。")
                + "办理天数：" + matter.duration().label() + (matter.duration().unconfirmed() ? "（待核定）" : "") + "。"
                + (matter.matter().materials().isEmpty() ? "" : "材料：" + String.join("、", matter.matter().materials()) + "。");
    }
}
