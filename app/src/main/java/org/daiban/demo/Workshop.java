package org.daiban.demo;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daiban.engine.matter.Limits;
import org.daiban.engine.roadmap.Construction;
import org.daiban.engine.roadmap.Tailoring;
import org.daiban.mandate.HandOver;
import org.daiban.party.OwnerDetails;
import org.daiban.project.AdmissionDetails;
import org.daiban.request.Mode;
import org.daiban.request.Result;
import org.daiban.roadmap.RoadmapDraft;

/** The small workshop on land granted with its design: a whole year, one registration of title away from its end. */
final class Workshop {

    private Workshop() {
    }

    /** Answers the mandate it all rests on. */
    static ProjectTold.MandateTold tell(ProjectTold project, UUID substitute) {
        ProjectTold.MandateTold mandate = beginning(project, substitute);
        permits(project);
        construction(project);
        acceptance(project);
        return mandate;
    }

    private static ProjectTold.MandateTold beginning(ProjectTold project, UUID substitute) {
        project.registered(246,
                new OwnerDetails("客都五金示例有限公司（演示数据）", "91441403DEMATEXT9H", "叶先生（演示）", "138 0000 0003"),
                "客都五金小型加工车间（演示数据）", "441403-04-01-100003", "梅县区扶大工业园",
                "带方案出让地块，新建单层车间一栋，建筑面积约 3200 平方米。");
        project.asked(246, Mode.GUIDE, "请排一份申报进度计划。")
                .replied(245, "计划已经排好，请看代办方案。")
                .closed(243, Result.SOLVED, "计划已经交给您，转入代办。", "叶先生");
        project.admitted(244, new AdmissionDetails(AdmissionDetails.Funding.PRIVATE, AdmissionDetails.Construction.NEW,
                AdmissionDetails.Works.BUILDING, true, false, "", null, ""));
        project.asked(244, Mode.ACT, "全程委托。")
                .replied(243, "委托书签署以后开始代办。");
        project.planned(243, 242, new RoadmapDraft(0, Answers.workshop(), project.story().day(241), Limits.PROMISED, Set.of(),
                Tailoring.none().lasting(Construction.ID, 110).preparing("C01", 6).preparing("D01", 4)
                        .preparing("D10", 8).preparing("D16", 14), Map.of()), "单层车间，施工期按 110 个工作日。");
        return project.mandate(242, new Entrusted(Set.of(), Entrusted.USUAL_AND_WITHDRAWING, 241, -20, substitute)).signed(241)
                .handedOver(241, HandOver.Direction.TAKEN_IN, new HandOver.Line("营业执照", false, 3), new HandOver.Line("出让合同", true, 1))
                .handedOver(30, HandOver.Direction.GIVEN_BACK, new HandOver.Line("出让合同", true, 1));
    }

    private static void permits(ProjectTold project) {
        project.file("A01", 241).smoothly(240, 240);
        project.file("A05", 240).smoothly(239, 239);
        project.file("A10", 240).received(238).accepted(237).granted(229).delivered(228);
        project.file("A09", 228).received(225).accepted(225).granted(205).delivered(204);
        project.file("A07", 203).received(200).accepted(199).granted(195).delivered(194);
        project.file("P03", 200).smoothly(198, 198);
        project.file("B11", 194).received(192).accepted(192).granted(190).delivered(189);
        project.file("B02", 193).received(190).accepted(189).granted(182).delivered(181);
        project.file("C01", 182).byOwner().received(180).accepted(180).granted(172).delivered(171);
        project.file("P16", 180).received(178).accepted(177).withdrawn(175, "接入点改到园区二号路，重新申请");
        project.file("P17", 180).received(178).accepted(178).granted(165).delivered(164);
        project.file("C12", 178).received(176).accepted(175).granted(173).delivered(172);
        project.file("C02", 172).smoothly(171, 171);
        project.file("C09", 172).byOwner().smoothly(171, 171);
        project.file("C10", 172).smoothly(170, 170);
        project.file("C11", 172).byOwner().smoothly(170, 170);
        for (String together : new String[] {"C06", "C07", "C08"}) {
            project.file(together, 170).received(169).accepted(168).granted(166).delivered(165);
        }
        project.file("P16", 167).received(165).accepted(165).granted(161).delivered(160);
        project.file("P12", 165).received(163).accepted(162).granted(159).delivered(158);
    }

    /** The building itself: nothing to apply for, only help on the way. */
    private static void construction(ProjectTold project) {
        project.asked(104, Mode.CONSULT, "施工中想加一个雨棚，问要不要改规划许可。")
                .replied(103, "雨棚计入建筑面积的，要变更规划许可；不计入的，施工图里说明就可以。请把图发来看一下。")
                .closed(99, Result.EXPLAINED, "看过图，雨棚不计入建筑面积，不用变更。", "叶先生");
    }

    private static void acceptance(ProjectTold project) {
        project.file("D01", 50).byOwner().received(48).accepted(48).granted(40).delivered(40);
        project.file("D05", 46).smoothly(44, 44);
        project.file("D08", 46).received(44).accepted(43).granted(39).delivered(38);
        for (String together : new String[] {"D02", "D03"}) {
            project.file(together, 40).received(38).accepted(37).granted(31).delivered(30);
        }
        project.file("D09", 30).received(29).accepted(28).granted(26).delivered(25);
        project.file("D10", 32).received(30).accepted(29).grantedConditionally(20).delivered(19);
        project.file("D11", 19).smoothly(18, 18);
        project.file("D17", 24).received(20).accepted(20).granted(12).delivered(12);
        project.file("D16", 4).received(2).accepted(1);
    }
}
