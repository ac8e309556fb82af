package org.daiban.handover.web;

import java.util.ArrayList;
import java.util.List;
import org.daiban.document.Paper;
import org.daiban.handover.HandoverDetail;
import org.daiban.handover.HandoverLine;
import org.daiban.handover.WorkHandover;
import org.daiban.jurisdiction.Letterhead;

/** 工作交接单, first edition: whose work, to whom, for which days, each piece with its standing and a word. */
final class HandoverPaper {

    private HandoverPaper() {
    }

    static Paper of(HandoverDetail detail, Letterhead letterhead) {
        WorkHandover handover = detail.handover();
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Table(List.of(), List.of(22, 78), List.of(
                List.of("交出", handover.officerName()),
                List.of("接收", handover.standInName()),
                List.of("期间", handover.days()),
                List.of("原因", handover.reason().label()),
                List.of("状态", handover.state().label()),
                List.of("总的说明", handover.remark().isEmpty() ? "无" : handover.remark()))));
        for (HandoverLine.Kind kind : HandoverLine.Kind.values()) {
            List<List<String>> rows = detail.lines().stream().filter(line -> line.kind() == kind).map(HandoverPaper::row).toList();
            if (!rows.isEmpty()) {
                blocks.add(new Paper.Heading(kind.label() + "（" + rows.size() + "）"));
                blocks.add(new Paper.Table(List.of(kind.label(), "进展", "到期", "说明"), List.of(34, 26, 22, 18), rows));
            }
        }
        if (detail.lines().isEmpty()) {
            blocks.add(new Paper.Text("没有未办结的工作。"));
        }
        blocks.add(new Paper.Text("以项目单位名义办理的事，须委托书列入接收人，或者另办转委托；没有列入的，不得凭原委托书代为办理。"));
        blocks.add(new Paper.Signatures(List.of("交出人（签名）：", "日期：　　　年　　月　　日"), List.of("接收人（签名）：", "日期：　　　年　　月　　日")));
        return new Paper("工作交接单", letterhead.place() + "政务服务中心企业代办服务专窗", blocks, "依据" + letterhead.citation() + "　文书模板第 1 版");
    }

    private static List<String> row(HandoverLine line) {
        return List.of(line.name() + "（" + line.place() + "）", line.named() == null ? line.standing() : line.standing() + "；" + line.mandateInWords(),
                line.due() == null ? "—" : line.due().toString(), line.remark());
    }
}
