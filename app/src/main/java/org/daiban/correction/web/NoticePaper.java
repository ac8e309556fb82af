package org.daiban.correction.web;

import java.util.ArrayList;
import java.util.List;
import org.daiban.correction.NoticeKind;
import org.daiban.correction.NoticeLine;
import org.daiban.correction.OneTimeNotice;
import org.daiban.document.Paper;
import org.daiban.jurisdiction.Letterhead;

/**
 * The notice as a paper in two copies: the stub the window keeps with the owner's receipt, and the owner's own. First
 * edition of the wording: what 行政许可法第32条 asks for, in our own sentences.
 */
final class NoticePaper {

    private static final String EDITION = "文书模板第 1 版";
    private static final String BLANK = "　　　　　　";

    private final OneTimeNotice notice;
    private final String owner;
    private final String window;
    private final List<Paper.Block> blocks = new ArrayList<>();

    private NoticePaper(OneTimeNotice notice, String owner, Letterhead letterhead) {
        this.notice = notice;
        this.owner = owner;
        this.window = letterhead.place() + "政务服务中心企业代办服务专窗";
    }

    /** @param owner the name of the owner; empty where the reader may not know it, and left to be written by hand */
    static Paper of(OneTimeNotice notice, String owner, Letterhead letterhead) {
        NoticePaper paper = new NoticePaper(notice, owner, letterhead);
        paper.copy();
        paper.receipt();
        paper.blocks.add(new Paper.Sheet("一次性告知单", paper.below("第二联　交申请人")));
        paper.copy();
        paper.givenBy();
        return new Paper("一次性告知单", paper.below("第一联　存根"), paper.blocks, EDITION);
    }

    private String below(String copy) {
        return "编号：" + notice.number() + "　　" + copy;
    }

    private void copy() {
        blocks.add(new Paper.Table(List.of(), List.of(26, 74), List.of(
                List.of("申请人", owner.isEmpty() ? BLANK : owner),
                List.of("项目", notice.projectName()),
                List.of("事项、办件", notice.matterName() + "　" + notice.code()),
                List.of("告知单位、日期", (notice.kind() == NoticeKind.OF_WINDOW ? window : notice.unitName()) + "　" + Words.day(notice.issuedOn())),
                List.of("补齐期限、协助", (notice.until() == null ? "没有写明期限" : Words.day(notice.until())) + "　" + notice.helper()))));
        text(opening());
        blocks.add(new Paper.Table(List.of("序号", "材料", "缺什么、怎样补", "依据、样式"), List.of(9, 29, 36, 26), lines()));
        if (!notice.note().isEmpty()) {
            text("备注：" + notice.note());
        }
        text("代办服务全程免费，任何人不得收取费用。申报主体仍为申请人，材料的真实、完整由申请人负责。");
    }

    private String opening() {
        String count = notice.lines().size() + " 项";
        return switch (notice.kind()) {
            case OF_WINDOW -> "递交以前专窗预先核对，下列 " + count + "还须补充或者修改。这是专窗的提醒，不是行政机关的补正告知，不影响审批时限。";
            case OF_AUTHORITY -> notice.second()
                    ? "本办件以前已经告知过补正，本次为二次告知。下列 " + count + "请补充或者修改；本次告知不改变时限的计算。"
                    : "依据《中华人民共和国行政许可法》第三十二条第一款第四项，一次告知下列 " + count + "需要补正的全部内容。按要求补齐的，应当受理。";
            case OWED -> "本办件已经容缺受理，下列 " + count + "请在补齐期限以前补交。审批时限从受理之日起照常计算。";
        };
    }

    private List<List<String>> lines() {
        List<List<String>> rows = new ArrayList<>();
        for (NoticeLine line : notice.lines()) {
            rows.add(List.of(String.valueOf(line.number()), line.material(), line.why(), beside(line)));
        }
        return rows;
    }

    private static String beside(NoticeLine line) {
        List<String> parts = new ArrayList<>();
        if (!line.basis().isEmpty()) {
            parts.add(line.basis());
        }
        if (!line.sample().isEmpty()) {
            parts.add("样式：" + line.sample());
        }
        if (line.sampleFile() != null) {
            parts.add("样张见“待补材料”");
        }
        return String.join("；", parts);
    }

    private void receipt() {
        blocks.add(new Paper.Signatures(
                List.of("签收人（签名）：", "日期：　　年　　月　　日"),
                List.of("告知人：" + notice.issuedBy(), "日期：" + Words.day(notice.issuedOn()))));
    }

    private void givenBy() {
        blocks.add(new Paper.Signatures(
                List.of("告知人：" + notice.issuedBy(), "日期：" + Words.day(notice.issuedOn())),
                List.of("告知单位（盖章）：", "")));
    }

    private void text(String text) {
        blocks.add(new Paper.Text(text));
    }
}
