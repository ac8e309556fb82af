package org.daiban.portal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daiban.casefile.Asked;
import org.daiban.casefile.CaseFile;
import org.daiban.casefile.CaseState;
import org.daiban.casefile.Turn;
import org.daiban.desk.ProjectCourse;
import org.daiban.document.DaysFile;
import org.daiban.engine.roadmap.PlannedMatter;
import org.daiban.request.ServiceRequest;

/** What is due when in a project, and whose turn it is: what the public progress page says, as days; nothing personal. */
final class ProgressDays {

    private final ServiceRequest request;
    private final List<DaysFile.Day> days = new ArrayList<>();

    private ProgressDays(ServiceRequest request) {
        this.request = request;
    }

    /** @param course null until a roadmap is approved */
    static DaysFile of(ServiceRequest request, ProjectCourse course) {
        ProgressDays progress = new ProgressDays(request);
        progress.reply();
        if (course != null) {
            course.files().forEach(file -> progress.file(course, file));
            course.next().forEach(matter -> progress.next(course, matter));
            progress.finish(course);
        }
        return new DaysFile("项目进度 " + request.code().text(), progress.days);
    }

    private void reply() {
        if (request.course().repliedOn() == null && !request.isClosed()) {
            add("reply", request.promise().due(), "首席服务官首次答复的最后一天",
                    "现在轮到" + request.course().turn().label() + "。" + (request.promise().confirmed() ? "" : "期限待核定。"), request.promise().provisional());
        }
        if (request.course().agreeBy() != null) {
            add("agree", request.course().agreeBy(), "轮到项目单位：同意或者不同意办结", "登录以后在“我的诉求”里选。", false);
        }
    }

    private void file(ProjectCourse course, CaseFile file) {
        if (file.state().closed() || file.turn() == Turn.NOBODY) {
            return;
        }
        String turn = file.turn() == Turn.UNIT ? file.unitName() : file.turn().label();
        Asked asked = course.asked(file);
        if (asked != null) {
            LocalDate day = asked.until() == null ? course.on() : asked.until();
            String until = asked.until() == null ? "没有写明期限，早补齐早接着办。" : "";
            add(file.id() + "-missing", day, "补齐材料：" + file.matterName(), until + "还缺 " + asked.lines().size() + " 项："
                    + String.join("；", asked.lines()) + "。现在轮到" + turn + "。", false);
        }
        if (file.standing().due() != null) {
            add(file.id() + "-due", file.standing().due(), (file.state() == CaseState.DECIDED ? "应当送达：" : "应当办结：") + file.matterName(), "现在轮到" + turn + "，" + file.turnSince() + " 起。"
                    + file.state().label() + "。" + (file.standing().unconfirmed() ? "时限待核定。" : ""), file.standing().provisional());
        }
    }

    private void next(ProjectCourse course, PlannedMatter matter) {
        LocalDate latest = matter.times().latestStart();
        add(matter.id() + "-next", latest, "最迟递交：" + matter.matter().name(),
                "接下来要办的。" + (matter.times().critical() ? "这一件决定总时间。" : ""), course.calendar().provisional(course.on(), latest));
    }

    private void finish(ProjectCourse course) {
        if (!course.finished()) {
            add("finish", course.forecast().finish(), "预计全部办完", "按现在的进展推算，" + course.comparedInWords() + "。", true);
        }
    }

    private void add(String what, LocalDate on, String title, String note, boolean provisional) {
        days.add(new DaysFile.Day(request.code().text() + "-" + what, on, title, note, provisional));
    }
}
