package org.daiban.closing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daiban.casefile.EventKind;
import org.daiban.casefile.Turn;
import org.daiban.closing.MatterSum;
import org.daiban.closing.ProjectSummary;
import org.daiban.document.Listing;
import org.daiban.document.Paper;
import org.daiban.engine.matter.Limits;
import org.daiban.engine.roadmap.Roadmap;
import org.daiban.engine.roadmap.StageTotal;

/** 办结总结 as a paper and as a list. First edition of the wording, our own. */
final class SummaryPaper {

    private static final String EDITION = "文书模板第 1 版";
    private static final List<Listing.Column> COLUMNS = List.of(
            new Listing.Column("阶段", 8), new Listing.Column("事项", 34), new Listing.Column("办件", 26), new Listing.Column("承办单位", 26),
            new Listing.Column("结果", 14), new Listing.Column("收件", 12), new Listing.Column("受理", 12), new Listing.Column("办结", 12),
            new Listing.Column("送达", 12), new Listing.Column("法定", 18), new Listing.Column("承诺", 18), new Listing.Column("实际用时（日）", 14),
            new Listing.Column("与时限比", 12), new Listing.Column("停表（日）", 10), new Listing.Column("补正（次）", 10),
            new Listing.Column("审批单位（工作日）", 12), new Listing.Column("项目单位（工作日）", 12), new Listing.Column("代办专窗（工作日）", 12),
            new Listing.Column("审批系统（工作日）", 12), new Listing.Column("超期理由", 40));

    private SummaryPaper() {
    }

    static Paper of(ProjectSummary summary) {
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Table(List.of(), List.of(28, 72), List.of(
                List.of("项目", summary.project().name()),
                List.of("项目单位", summary.project().ownerName()),
                List.of("项目代码", summary.project().code().isEmpty() ? "暂无" : summary.project().code()),
                List.of("首席服务官", summary.project().officerName()),
                List.of("办理情况", SummaryPage.standing(summary)))));
        blocks.add(new Paper.Heading("一、承诺与实际"));
        blocks.add(new Paper.Text(inWords(summary)));
        summary.forecast().ifPresent(forecast -> blocks.add(totals(forecast)));
        blocks.add(new Paper.Heading("二、各事项"));
        blocks.add(new Paper.Table(List.of("事项", "承诺", "法定", "实际", "与时限比"), List.of(36, 18, 18, 12, 16), summary.matters().stream()
                .map(matter -> List.of(matter.file().matterName(), SummaryPage.limit(matter.measure(Limits.PROMISED)),
                        SummaryPage.limit(matter.measure(Limits.STATUTORY)), SummaryPage.usedOf(matter), SummaryPage.savedOf(matter))).toList()));
        blocks.add(new Paper.Heading("三、各在谁手里多久（工作日）"));
        blocks.add(new Paper.Table(List.of("事项", "审批单位", "项目单位", "专窗", "审批系统"), List.of(40, 15, 15, 15, 15), summary.matters().stream()
                .map(matter -> List.of(matter.file().matterName(), String.valueOf(matter.days(Turn.UNIT)), String.valueOf(matter.days(Turn.OWNER)),
                        String.valueOf(matter.days(Turn.WINDOW)), String.valueOf(matter.days(Turn.APPROVAL_SYSTEM)))).toList()));
        blocks.add(new Paper.Heading("四、超期及理由"));
        blocks.add(new Paper.Text(summary.late().isEmpty() ? "没有超期的办件。" : summary.late().stream().map(matter -> matter.file().matterName() + "："
                + (matter.overdueReason().isEmpty() ? "没有写明理由" : matter.overdueReason())).collect(Collectors.joining("；")) + "。"));
        blocks.add(new Paper.Text("实际用时按各事项时限自己的计法，停表的日子除外；标“待核定”的时限还没有经主管部门核定。并行的日子在各事项中分别计算，"
                + "审批用时合计只算一次。代办服务全程免费。"));
        return new Paper("工程建设项目全程代办办结总结", summary.finished() ? "" : "（目前）", blocks, EDITION);
    }

    static String inWords(ProjectSummary summary) {
        return "共开办件 " + summary.matters().size() + " 件，已办结 " + summary.decided().size() + " 件；各时限合计提前 " + summary.saved()
                + " 日，停表 " + summary.suspended() + " 日，补正告知 " + summary.corrections() + " 次，超期 " + summary.late().size() + " 件。";
    }

    private static Paper.Table totals(Roadmap forecast) {
        List<List<String>> rows = new ArrayList<>();
        for (StageTotal stage : forecast.stages()) {
            rows.add(List.of(stage.label(), stage.approvalWorkingDays() + " 个工作日", SummaryPage.against(stage.promised().orElse(null), stage.over())));
        }
        rows.add(List.of("四个阶段合计", forecast.total().approvalWorkingDays() + " 个工作日",
                SummaryPage.against(forecast.total().promised().orElse(null), forecast.total().over())));
        return new Paper.Table(List.of("阶段", "审批用时", "本市承诺"), List.of(38, 24, 38), rows);
    }

    static Listing list(ProjectSummary summary) {
        return new Listing("办结总结", COLUMNS, row -> {
            summary.matters().forEach(matter -> row.accept(line(matter)));
            return summary.project().name() + "，" + SummaryPage.standing(summary) + "。" + inWords(summary);
        });
    }

    private static List<String> line(MatterSum matter) {
        return List.of(String.valueOf(matter.file().stage()), matter.file().matterName(), matter.file().code(), matter.file().unitName(),
                matter.result(), Days.plain(matter.on(EventKind.RECEIVED)), Days.plain(matter.on(EventKind.ACCEPTED)),
                Days.plain(matter.on(EventKind.DECIDED)), Days.plain(matter.on(EventKind.DELIVERED)), SummaryPage.limit(matter.measure(Limits.STATUTORY)),
                SummaryPage.limit(matter.measure(Limits.PROMISED)), SummaryPage.usedOf(matter), SummaryPage.savedOf(matter),
                String.valueOf(matter.suspended()), String.valueOf(matter.corrections()), String.valueOf(matter.days(Turn.UNIT)),
                String.valueOf(matter.days(Turn.OWNER)), String.valueOf(matter.days(Turn.WINDOW)), String.valueOf(matter.days(Turn.APPROVAL_SYSTEM)),
                Optional.of(matter.overdueReason()).filter(reason -> !reason.isEmpty()).orElse(matter.late() ? "没有写明理由" : ""));
    }
}
