package org.daiban.demo;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daiban.casefile.ProcedureKind;
import org.daiban.engine.matter.Limits;
import org.daiban.engine.matter.Stage;
import org.daiban.engine.roadmap.Construction;
import org.daiban.engine.roadmap.Tailoring;
import org.daiban.party.OwnerDetails;
import org.daiban.project.AdmissionDetails;
import org.daiban.request.Mode;
import org.daiban.request.Result;
import org.daiban.roadmap.RoadmapDraft;

/** The copper foil works, in the third stage: one file overdue, one with the experts, one waiting for the owner's papers. */
final class Factory {

    private Factory() {
    }

    static void tell(ProjectTold project, UUID substitute) {
        beginning(project, substitute);
        landAndEnvironment(project);
        design(project);
        permitsNow(project);
    }

    private static void beginning(ProjectTold project, UUID substitute) {
        Story story = project.story();
        project.registered(160,
                new OwnerDetails("金溪铜箔示例有限公司（演示数据）", "91441402DEMATEXT93", "江女士（演示）", "138 0000 0001"),
                "年产二万吨高精度铜箔生产基地（演示数据）", "441402-04-01-100001", "梅江区城北工业园",
                "新建生产厂房、综合楼和配套污水处理站，总建筑面积约 6.8 万平方米。");
        project.asked(160, Mode.CONSULT, "来窗口咨询：拿地以前能先办哪些事。")
                .replied(160, "可以先办项目备案，并行准备环评、能评和用地预审的材料。清单已经当面交给您。")
                .closed(157, Result.SOLVED, "已经说明，转入代办。", "江女士");
        project.admitted(158, new AdmissionDetails(AdmissionDetails.Funding.PRIVATE, AdmissionDetails.Construction.NEW,
                AdmissionDetails.Works.BUILDING, true, false, "", null, ""));
        project.asked(156, Mode.ACT, "委托代办第一阶段和并行事项。")
                .replied(155, "委托书签署以后开始代办，每一步都在网上看得到。");
        RoadmapDraft first = RoadmapDraft.first(Answers.factory(), story.day(154));
        project.planned(157, 155, first, "按拿地时间排定。");
        project.planned(62, 60, new RoadmapDraft(1, Answers.factory(), story.day(154), Limits.PROMISED,
                Set.of(), Tailoring.none().lasting(Construction.ID, 260).preparing("B01", 47).preparing("B02", 6).preparing("C01", 22), Map.of()),
                "设计单位调整总平面，设计方案准备期延长。");
        project.mandate(154, new Entrusted(Set.of(Stage.LAND_PLANNING, Stage.PARALLEL), Entrusted.USUAL, 153, 25, substitute)).signed(153);
        project.mandate(107, new Entrusted(Set.of(Stage.PROJECT_PERMIT, Stage.CONSTRUCTION_PERMIT, Stage.PARALLEL),
                Entrusted.USUAL, 105, -7, substitute)).signed(105)
                .amended(1, new Entrusted(Set.of(Stage.PROJECT_PERMIT, Stage.CONSTRUCTION_PERMIT, Stage.PARALLEL),
                        Entrusted.USUAL, 105, -90, substitute), "消防设计审查要专家评审，施工许可顺延，期限延长到评审以后。");
        project.mandate(2, new Entrusted(Set.of(Stage.ACCEPTANCE), Entrusted.USUAL, 0, -240, substitute)).offered(1);
    }

    private static void landAndEnvironment(ProjectTold project) {
        project.file("A01", 153).smoothly(152, 152);
        project.file("A05", 152).smoothly(151, 151);
        project.file("A10", 152).received(150).accepted(149).granted(141).delivered(140);
        project.file("P04", 150).received(148).corrections(146, "水土流失防治责任范围图未盖章", "补充弃渣去向说明")
                .corrected(139).accepted(138).granted(133).delivered(132);
        project.file("A16", 150).received(147).accepted(145).began(142, ProcedureKind.EXPERT_REVIEW)
                .ended(126, ProcedureKind.EXPERT_REVIEW).extended(121, 5, "能效指标须与行业标准再次核对")
                .granted(116).delivered(115);
        project.file("P01", 150).received(146).accepted(144).began(138, ProcedureKind.EXPERT_REVIEW)
                .ended(118, ProcedureKind.EXPERT_REVIEW).granted(108).delivered(107);
        project.file("A09", 142).byOwner().received(140).accepted(140).granted(110).delivered(109);
        project.file("A07", 109).received(108).accepted(107).granted(103).delivered(102);
    }

    private static void design(ProjectTold project) {
        project.file("B11", 103).received(101).accepted(101).granted(99).delivered(98);
        project.file("B01", 66).received(60).accepted(59)
                .grantedLate(46, "两次修改总平面，会签部门意见迟到").delivered(45);
        project.file("B02", 44).received(40).accepted(39).granted(32).delivered(31);
        project.file("B09", 42).received(38).accepted(37).granted(31).delivered(30);
    }

    private static void permitsNow(ProjectTold project) {
        project.file("B06", 20).received(18).accepted(17);
        project.file("C03", 14).received(12).accepted(11).began(7, ProcedureKind.EXPERT_REVIEW);
        project.file("C01", 12).byOwner().received(9).accepted(8);
        project.file("C04", 6).received(4).accepted(2);
        project.file("C05", 9).occurred(8, "确定中标人").received(5).accepted(5).granted(4);
        project.file("P17", 18).received(15).accepted(15);
        project.file("P16", 6).received(4).corrections(2, "用水量计算书缺设计单位盖章", "补充接入点坐标", "营业执照副本复印件不清楚");
        project.file("C12", 3).papersReady(1);
        project.file("C10", 2);
    }
}
