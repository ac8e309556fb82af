package org.daiban.mandate.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daiban.document.Paper;
import org.daiban.engine.matter.Stage;
import org.daiban.jurisdiction.Letterhead;
import org.daiban.mandate.Authority;
import org.daiban.mandate.Mandate;
import org.daiban.mandate.NamedOfficer;
import org.daiban.mandate.Scope;
import org.daiban.mandate.Wording;
import org.daiban.mandate.Wordings;

/**
 * 委托书 and 续办委托书: what 民法典第165条 asks for, what the practice of other cities adds (docs/law/04-mandate.md), in our
 * own sentences and in the edition of the wording it was drafted on.
 */
final class MandatePaper {

    private static final String BLANK = "　　　　　　";

    private final Mandate mandate;
    private final Letterhead letterhead;
    private final Wording wording;
    private final List<Paper.Block> blocks = new ArrayList<>();

    private MandatePaper(Mandate mandate, Letterhead letterhead, Wording wording) {
        this.mandate = mandate;
        this.letterhead = letterhead;
        this.wording = wording;
    }

    static Paper of(Mandate mandate, Letterhead letterhead, Wordings wordings) {
        MandatePaper paper = new MandatePaper(mandate, letterhead, wordings.edition(mandate.template()));
        paper.write();
        return new Paper(mandate.renews().isPresent() ? "工程建设项目全程免费代办续办委托书" : "工程建设项目全程免费代办委托书",
                "编号：" + mandate.number(), paper.blocks, "文书模板第 " + mandate.template() + " 版");
    }

    /** The window as a party of papers. */
    static String window(Letterhead letterhead) {
        return letterhead.place() + "政务服务中心企业代办服务专窗";
    }

    private void write() {
        parties();
        matters();
        authority();
        term();
        agents();
        ownersDuties();
        agentsDuties();
        handOver();
        endings();
        rest();
        signatures();
    }

    private void parties() {
        blocks.add(new Paper.Table(List.of(), List.of(34, 66), List.of(
                List.of("委托单位（甲方）", mandate.principal().name()),
                List.of("统一社会信用代码", mandate.principal().creditCode()),
                List.of("甲方联系人、电话", blank(mandate.principal().contact()) + "　" + blank(mandate.principal().phone())),
                List.of("受托单位（乙方）", window(letterhead)),
                List.of("代办人员", mandate.agent().name()),
                List.of("替补人员（AB岗）", mandate.substitute().map(NamedOfficer::name).orElse("不设替补")),
                List.of("乙方联系电话", blank(mandate.officerPhone())),
                List.of("项目名称", mandate.principal().projectName()),
                List.of("项目代码", mandate.principal().projectCode().isEmpty() ? "尚未取得" : mandate.principal().projectCode()))));
        said("委托依据").forEach(this::text);
        mandate.renews().ifPresent(before -> {
            said("续办依据").forEach(this::text);
            blocks.add(new Paper.Table(List.of(), List.of(34, 66), List.of(List.of("接续的委托书", before.number()))));
        });
    }

    private void matters() {
        Scope scope = mandate.scope();
        heading("一、代办内容");
        blocks.add(new Paper.Choices(List.of(
                choice(Scope.Kind.WHOLE, "全程代办"), choice(Scope.Kind.STAGES, "按阶段代办"), choice(Scope.Kind.MATTERS, "按事项代办"))));
        text(switch (scope.kind()) {
            case WHOLE -> "从立项到竣工验收全流程的行政许可、备案和相关公共服务。" + listedNow(scope) + "以后依法需要增加的同样在内。";
            case STAGES -> "下列阶段的行政许可、备案和相关公共服务：" + stages(scope) + "。" + listedNow(scope) + "这些阶段以后依法需要增加的同样在内。";
            case MATTERS -> "只限于下表所列事项。";
        });
        if (!scope.matters().isEmpty()) {
            blocks.add(new Paper.Table(List.of("阶段", "事项"), List.of(30, 70), byStage(scope)));
        }
        said("中介服务").forEach(this::text);
    }

    private void authority() {
        heading("二、权限");
        subHeading("（一）乙方可以代为");
        numbered(mandate.granted().stream().map(Authority::sentence).toList());
        subHeading("（二）乙方不得代为");
        numbered(mandate.withheld().stream().map(Authority::sentence).toList());
        said("没有写明的").forEach(this::text);
    }

    private void term() {
        heading("三、期限");
        text("自" + day(mandate.term().from()) + "起至" + day(mandate.term().to()) + "止，起止两日都包括在内。");
    }

    private void agents() {
        heading("四、代办人员与转委托");
        text("乙方指派" + mandate.agent().name() + "为代办人员" + mandate.substitute()
                .map(officer -> "，" + officer.name() + "为替补人员。代办人员不在岗时由替补人员办理，权限相同。")
                .orElse("，不设替补人员。"));
        text(mandate.subDelegable()
                ? "甲方同意乙方转委托给本专窗的其他首席服务官；转委托应当登记姓名和日期，并告知甲方。"
                : "甲方不同意转委托。确需转由他人办理的，须经甲方书面同意或者追认。");
    }

    private void ownersDuties() {
        heading("五、甲方职责");
        numbered(said("甲方职责"));
    }

    private void agentsDuties() {
        heading("六、乙方职责");
        numbered(said("乙方职责"));
    }

    private void handOver() {
        heading("七、材料交接");
        if (mandate.papers().isEmpty()) {
            text("签署时没有交接材料；以后交接的，另附经双方签字的清单。");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (String name : mandate.papers()) {
            rows.add(List.of(String.valueOf(rows.size() + 1), name, "", ""));
        }
        blocks.add(new Paper.Table(List.of("序号", "材料", "份数", "交接日期、签字"), List.of(12, 46, 12, 30), rows));
    }

    private void endings() {
        heading("八、撤销和终止");
        numbered(said("撤销和终止"));
    }

    private void rest() {
        heading("九、其他");
        numbered(said("其他"));
    }

    private void signatures() {
        blocks.add(new Paper.Signatures(
                List.of("甲方（盖章）：", "签字人（签名）：", "签字人职务：", "日期：　　年　　月　　日"),
                List.of("乙方（盖章）：", "代办人员（签名）：", "替补人员（签名）：", "日期：　　年　　月　　日")));
    }

    private List<String> said(String passage) {
        return wording.passage(passage, letterhead.citation());
    }

    private Paper.Choice choice(Scope.Kind kind, String text) {
        return new Paper.Choice(text, mandate.scope().kind() == kind);
    }

    static List<List<String>> byStage(Scope scope) {
        Map<Stage, List<String>> names = new EnumMap<>(Stage.class);
        scope.matters().forEach(matter -> names.computeIfAbsent(matter.stage(), stage -> new ArrayList<>()).add(matter.name()));
        return names.entrySet().stream()
                .map(stage -> List.of(stage.getKey().label(), String.join("；", stage.getValue())))
                .toList();
    }

    private static String listedNow(Scope scope) {
        return scope.matters().isEmpty() ? "" : "按代办方案，现有下表所列 " + scope.matters().size() + " 项；";
    }

    private static String stages(Scope scope) {
        return scope.stages().stream().sorted().map(Stage::label).collect(Collectors.joining("、"));
    }

    private void heading(String text) {
        blocks.add(new Paper.Heading(text));
    }

    private void subHeading(String text) {
        blocks.add(new Paper.SubHeading(text));
    }

    private void text(String text) {
        blocks.add(new Paper.Text(text));
    }

    private void numbered(List<String> items) {
        for (int i = 0; i < items.size(); i++) {
            boolean ends = items.get(i).endsWith("。") || items.get(i).endsWith("；");
            text((i + 1) + ". " + items.get(i) + (ends ? "" : i == items.size() - 1 ? "。" : "；"));
        }
    }

    private static String blank(String text) {
        return text.isEmpty() ? BLANK : text;
    }

    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
