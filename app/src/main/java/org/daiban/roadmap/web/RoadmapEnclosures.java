package org.daiban.roadmap.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daiban.document.Bundle;
import org.daiban.document.Enclosed;
import org.daiban.document.Enclosures;
import org.daiban.document.Paper;
import org.daiban.roadmap.RoadmapOutcome;
import org.daiban.roadmap.RoadmapVersion;
import org.daiban.roadmap.Roadmaps;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The approved versions of a project's roadmap as they were approved; drafts stay with the officer. */
@Component
@Order(20)
class RoadmapEnclosures implements Enclosures {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final Roadmaps roadmaps;

    RoadmapEnclosures(Roadmaps roadmaps) {
        this.roadmaps = roadmaps;
    }

    @Override
    public List<Bundle.Entry> of(UUID project) {
        return roadmaps.versions(project).stream().filter(RoadmapVersion::approved).map(version -> Enclosed.paper("02 代办方案",
                "代办方案 第 " + version.number() + " 版", paper(version, roadmaps.outcome(version)),
                LocalDate.ofInstant(version.approval().approvedAt(), HERE), version.approval().approvedBy())).toList();
    }

    private static Paper paper(RoadmapVersion version, RoadmapOutcome outcome) {
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Text("自 " + outcome.start() + " 起，预计 " + outcome.finish() + " 完成，全程 " + outcome.workingDays() + " 个工作日，其中审批用时 "
                + outcome.approvalWorkingDays() + " 个工作日。" + (outcome.provisional() ? "其中有日期落在还没有公布放假安排的年份，是暂定的。" : "")));
        blocks.add(new Paper.Table(List.of("阶段", "事项", "单位", "时限", "最早办理"), List.of(16, 28, 22, 14, 20), outcome.steps().stream()
                .map(step -> List.of(step.stage(), step.name() + (step.critical() ? "（决定总时间）" : ""), step.authority(), step.duration(),
                        step.from() + " 至 " + step.until())).toList()));
        named(blocks, "去掉的事项", outcome.leftOut());
        named(blocks, "还没有确认是否需要的事项", outcome.undecided());
        if (!version.approval().note().isEmpty()) {
            blocks.add(new Paper.Text("审定说明：" + version.approval().note()));
        }
        return new Paper("代办方案", "第 " + version.number() + " 版　" + version.approval().approvedBy() + " 审定", blocks, "日期为审定时按最早办理推算");
    }

    private static void named(List<Paper.Block> blocks, String what, List<RoadmapOutcome.Named> matters) {
        if (!matters.isEmpty()) {
            blocks.add(new Paper.Text(what + "：" + matters.stream().map(RoadmapOutcome.Named::name).collect(Collectors.joining("、")) + "。"));
        }
    }
}
