package org.daiban.mandate.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.daiban.document.Paper;
import org.daiban.jurisdiction.Letterhead;
import org.daiban.mandate.Amendment;
import org.daiban.mandate.Authority;
import org.daiban.mandate.Ending;
import org.daiban.mandate.HandOver;
import org.daiban.mandate.HandOvers;
import org.daiban.mandate.Mandate;
import org.daiban.mandate.Substance;
import org.daiban.mandate.Suspension;
import org.daiban.mandate.Wording;
import org.daiban.mandate.Wordings;

/** The papers that follow a mandate: 变更书, 中止单, 终止单, 办结单, 材料交接清单. Each in the edition of the day it was drawn up. */
final class CoursePapers {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final List<Integer> NAMES_AND_VALUES = List.of(34, 66);

    private final Mandate mandate;
    private final Letterhead letterhead;
    private final Wording wording;
    private final List<Paper.Block> blocks = new ArrayList<>();

    private CoursePapers(Mandate mandate, Letterhead letterhead, Wording wording) {
        this.mandate = mandate;
        this.letterhead = letterhead;
        this.wording = wording;
    }

    static Paper amendment(Mandate mandate, Amendment amendment, Letterhead letterhead, Wordings wordings) {
        CoursePapers paper = new CoursePapers(mandate, letterhead, wordings.edition(amendment.edition()));
        Substance before = mandate.course().amendments().stream()
                .filter(earlier -> earlier.number() < amendment.number() && earlier.signature().isPresent())
                .reduce((first, second) -> second).map(Amendment::substance).orElse(mandate.substance());
        paper.parties();
        paper.said("变更依据");
        paper.heading("一、变更内容");
        paper.table(List.of("项目", "原来", "变更为"), List.of(20, 40, 40), before.changesTo(amendment.substance()).stream()
                .map(change -> List.of(change.what(), change.before(), change.after())).toList());
        paper.text("变更自" + MandatePaper.day(amendment.from()) + "起。变更原因：" + amendment.reason() + (amendment.reason().endsWith("。") ? "" : "。"));
        paper.heading("二、变更以后的全部内容");
        paper.whole(amendment.substance());
        paper.heading("三、效力");
        paper.said("变更效力");
        paper.signatures();
        return paper.done("工程建设项目全程免费代办委托变更书", mandate.numberOf(amendment));
    }

    static Paper suspension(Mandate mandate, Suspension suspension, Letterhead letterhead, Wordings wordings) {
        CoursePapers paper = new CoursePapers(mandate, letterhead, wordings.on(day(suspension.recordedAt())));
        paper.parties();
        paper.heading("一、中止");
        paper.table(List.of(), NAMES_AND_VALUES, List.of(
                List.of("自哪一天起", MandatePaper.day(suspension.from())),
                List.of("由哪一方中止", suspension.byOwner() ? "委托单位（甲方）" : "受托单位（乙方）"),
                List.of("原因", suspension.reason()),
                List.of("登记人、登记日期", suspension.recordedBy() + "，" + MandatePaper.day(day(suspension.recordedAt())))));
        paper.said("中止效力");
        paper.heading("二、恢复");
        paper.table(List.of(), NAMES_AND_VALUES, suspension.resumption()
                .map(resumed -> List.of(
                        List.of("自哪一天起恢复", MandatePaper.day(resumed.on())),
                        List.of("原因", resumed.reason()),
                        List.of("登记人、登记日期", resumed.recordedBy() + "，" + MandatePaper.day(day(resumed.recordedAt())))))
                .orElse(List.of(List.of("自哪一天起恢复", "还没有恢复"))));
        paper.signatures();
        return paper.done("工程建设项目全程免费代办委托中止单", mandate.number() + "（中止" + suspension.number() + "）");
    }

    static Paper ending(Mandate mandate, Letterhead letterhead, Wordings wordings) {
        Ending ending = mandate.ending().orElseThrow();
        boolean completed = ending.kind() == Ending.Kind.COMPLETED;
        CoursePapers paper = new CoursePapers(mandate, letterhead, wordings.on(day(ending.recordedAt())));
        paper.parties();
        paper.said("终止依据");
        paper.table(List.of(), NAMES_AND_VALUES, List.of(
                List.of(completed ? "办结日期" : "终止日期", MandatePaper.day(ending.on())),
                List.of("由哪一方提出", switch (ending.kind()) {
                    case REVOKED -> "委托单位（甲方）撤销";
                    case TERMINATED -> "受托单位（乙方）终止";
                    case COMPLETED -> "委托的事项全部办结";
                }),
                List.of("原因", ending.reason().isEmpty() ? "委托的事项全部办结" : ending.reason()),
                List.of("登记人、登记日期", ending.recordedBy() + "，" + MandatePaper.day(day(ending.recordedAt())))));
        paper.said(completed ? "办结效力" : "终止效力");
        paper.signatures();
        return paper.done(completed ? "工程建设项目全程免费代办委托办结单" : "工程建设项目全程免费代办委托终止单", mandate.number());
    }

    static Paper handOver(Mandate mandate, List<HandOver> handOvers, LocalDate today, Letterhead letterhead, Wordings wordings) {
        CoursePapers paper = new CoursePapers(mandate, letterhead, wordings.on(today));
        paper.parties();
        for (HandOver.Direction direction : HandOver.Direction.values()) {
            List<List<String>> rows = new ArrayList<>();
            handOvers.stream().filter(handOver -> handOver.direction() == direction).forEach(handOver -> handOver.lines()
                    .forEach(line -> rows.add(List.of(String.valueOf(rows.size() + 1), line.name(), line.kind(), String.valueOf(line.copies()),
                            handOver.on().toString(), handOver.counterpart(), handOver.recordedBy()))));
            paper.heading(direction == HandOver.Direction.TAKEN_IN ? "一、甲方交来的材料" : "二、退还甲方的材料");
            if (rows.isEmpty()) {
                paper.text("没有。");
            } else {
                paper.table(List.of("序号", "材料", "种类", "份数", "日期", "甲方经手人", "乙方经手人"), List.of(8, 25, 12, 8, 23, 12, 12), rows);
            }
        }
        List<HandOver.Line> held = HandOvers.held(handOvers);
        paper.heading("三、还在乙方的材料");
        paper.text(held.isEmpty() ? "没有，已经全部退还。" : held.stream()
                .map(line -> line.name() + line.kind() + " " + line.copies() + " 份").collect(Collectors.joining("；")) + "。");
        paper.signatures();
        return paper.done("工程建设项目全程免费代办材料交接清单", mandate.number());
    }

    private Paper done(String title, String number) {
        return new Paper(title, "编号：" + number, blocks, "文书模板第 " + wording.edition() + " 版");
    }

    /** In three rows, so that the short papers stay on one page. */
    private void parties() {
        String code = mandate.principal().projectCode();
        table(List.of(), NAMES_AND_VALUES, List.of(
                List.of("委托单位（甲方）", mandate.principal().name() + "（" + mandate.principal().creditCode() + "）"),
                List.of("受托单位（乙方）", MandatePaper.window(letterhead)),
                List.of("项目", mandate.principal().projectName() + "（项目代码" + (code.isEmpty() ? "尚未取得" : " " + code) + "）")));
    }

    private void whole(Substance substance) {
        table(List.of(), NAMES_AND_VALUES, List.of(
                List.of("代办内容", substance.scope().inWords()),
                List.of("可以代为", told(substance.granted())),
                List.of("不得代为", told(substance.withheld())),
                List.of("期限", MandatePaper.day(substance.term().from()) + "起至" + MandatePaper.day(substance.term().to()) + "止，两日都包括在内"),
                List.of("代办人员", substance.agent().name()),
                List.of("替补人员（AB岗）", substance.substitute().map(officer -> officer.name()).orElse("不设替补")),
                List.of("转委托", substance.subDelegable() ? "甲方同意转给本专窗其他首席服务官" : "甲方不同意")));
        if (!substance.scope().matters().isEmpty()) {
            table(List.of("阶段", "事项"), List.of(30, 70), MandatePaper.byStage(substance.scope()));
        }
    }

    private static String told(java.util.Set<Authority> authorities) {
        return authorities.stream().map(Authority::sentence).collect(Collectors.joining("；"));
    }

    private void signatures() {
        blocks.add(new Paper.Signatures(
                List.of("甲方（盖章）：", "签字人（签名）：", "日期：　　年　　月　　日"),
                List.of("乙方（盖章）：", "代办人员（签名）：", "日期：　　年　　月　　日")));
    }

    private void said(String passage) {
        wording.passage(passage, letterhead.citation()).forEach(this::text);
    }

    private void heading(String text) {
        blocks.add(new Paper.Heading(text));
    }

    private void text(String text) {
        blocks.add(new Paper.Text(text));
    }

    private void table(List<String> columns, List<Integer> widths, List<List<String>> rows) {
        blocks.add(new Paper.Table(columns, widths, rows));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, HERE);
    }
}
