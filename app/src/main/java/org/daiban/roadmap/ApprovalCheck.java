package org.daiban.roadmap;

import java.util.ArrayList;
import java.util.List;
import org.daiban.engine.roadmap.Roadmap;
import org.daiban.rule.Refusal;

/** What keeps a roadmap version from being approved. */
final class ApprovalCheck {

    private ApprovalCheck() {
    }

    static List<Refusal> refusals(RoadmapVersion version, RoadmapVersion latest, Roadmap roadmap, boolean admitted) {
        List<Refusal> refusals = new ArrayList<>();
        if (!admitted) {
            refusals.add(new Refusal("R01-7", "本项目还没有准入，不能审定方案。", "梅市政数〔2020〕2号二(二)"));
        }
        if (version.approved()) {
            refusals.add(new Refusal("R22-47", "第 " + version.number() + " 版已经审定，不能修改；请另立新版。", ""));
        }
        if (latest.number() != version.number()) {
            refusals.add(DraftCheck.notTheLatest(latest));
        }
        if (roadmap.needed().isEmpty()) {
            refusals.add(new Refusal("R22-41", "方案里没有事项，不能审定。", ""));
        }
        return refusals;
    }
}
