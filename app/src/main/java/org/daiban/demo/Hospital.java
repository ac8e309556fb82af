package org.daiban.demo;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daiban.engine.matter.Limits;
import org.daiban.engine.matter.Stage;
import org.daiban.engine.roadmap.Tailoring;
import org.daiban.mandate.Authority;
import org.daiban.party.OwnerDetails;
import org.daiban.project.AdmissionDetails;
import org.daiban.request.Mode;
import org.daiban.request.Result;
import org.daiban.roadmap.RoadmapDraft;

/** The hospital building, between first and second stage: a refusal to accept, papers owed, and a mandate too narrow for the design. */
final class Hospital {

    private Hospital() {
    }

    static void tell(ProjectTold project, UUID substitute) {
        beginning(project, substitute);
        firstStage(project);
        now(project);
    }

    private static void beginning(ProjectTold project, UUID substitute) {
        project.registered(58,
                new OwnerDetails("示例人民医院（演示数据）", "12441400DEMATEXT9B", "林先生（演示）", "138 0000 0002"),
                "示例人民医院住院综合楼（演示数据）", "441402-84-01-100002", "梅县区新城",
                "新建住院综合楼一栋，设防空地下室，床位 600 张。");
        project.asked(58, Mode.GUIDE, "请指导可行性研究以前的材料准备。")
                .replied(57, "先做项目建议书和选址意见，材料清单已经发给您，缺的逐项标出。")
                .closed(54, Result.SOLVED, "材料已经备齐。", "林先生");
        project.admitted(56, new AdmissionDetails(AdmissionDetails.Funding.CITY_BUDGET, AdmissionDetails.Construction.NEW,
                AdmissionDetails.Works.BUILDING, true, false, "", null, ""));
        project.asked(55, Mode.ACT, "委托递交第一阶段材料，结果由单位自己领取。")
                .replied(54, "按您的意思，委托书里不写代领。");
        project.planned(55, 53, new RoadmapDraft(0, Answers.hospital(), project.story().day(52), Limits.PROMISED, Set.of(),
                Tailoring.none().preparing("A03", 6).preparing("A08", 16), Map.of()), "按年内取得划拨决定书排定。");
        project.mandate(54, new Entrusted(Set.of(), Entrusted.USUAL, 53, -180, null)).signed(53)
                .revoked(50, "单位决定结果文书一律自行领取，另签委托书。");
        project.mandate(50, new Entrusted(Set.of(Stage.LAND_PLANNING, Stage.PARALLEL),
                Set.of(Authority.SUBMIT, Authority.SUPPLEMENT, Authority.EXPLAIN, Authority.ATTEND), 49, -90, substitute)).signed(49)
                .suspended(34, 32, "单位换经办人，交接期间先不办（来函）。", "新经办人已到窗口核对。");
        project.mandate(1, new Entrusted(Set.of(Stage.PROJECT_PERMIT), Entrusted.USUAL, 0, -120, substitute));
        project.asked(2, Mode.COORDINATE, "医院旧管线图与现场不符，请协调供水、供电、燃气单位到场核对。")
                .inquired(1, "三家单位都约好了。请先把院内的竣工图和最近一次管线探测的结果发来，好带到现场。");
    }

    private static void firstStage(ProjectTold project) {
        project.file("A01", 52).byOwner().smoothly(52, 52);
        project.file("A02", 50).received(48).accepted(48).granted(44).byOwner().delivered(43);
        project.file("A06", 50).received(48).accepted(47).granted(40).byOwner().delivered(39);
        project.file("A15", 47).byOwner().received(45).accepted(45).granted(25).delivered(24);
        project.file("A03", 39).received(38).accepted(37).granted(31).byOwner().delivered(30);
        project.file("P05", 38).received(36).declined(35, "土石方量与可行性研究报告不一致，承诺制填报表不能受理");
        project.file("P05", 30).received(29).accepted(29).granted(29).byOwner().delivered(28);
        project.file("P02", 29).received(27).accepted(25).granted(17).byOwner().delivered(16);
    }

    private static void now(ProjectTold project) {
        project.file("A08", 16).received(15).accepted(14).extended(6, 10, "地块边界须与相邻学校重新核对");
        project.file("A07", 6).received(4).accepted(2);
        project.file("B05", 8).byOwner().received(5).acceptedOwing(4, 6, "节能篇章修改稿", "资金来源证明原件");
        project.file("B10", 3);
        project.file("B01", 3).papersReady(1);
    }
}
