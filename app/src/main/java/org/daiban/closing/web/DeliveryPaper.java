package org.daiban.closing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daiban.closing.Delivery;
import org.daiban.closing.MatterSum;
import org.daiban.document.Paper;
import org.daiban.jurisdiction.Letterhead;

/**
 * 送达回证 in the rows officials know; before the delivery with the places to be filled in by hand, afterwards with what was
 * recorded. First edition of the wording, our own.
 */
final class DeliveryPaper {

    private static final String EDITION = "文书模板第 1 版";
    private static final String BLANK = "　　　　　　";
    private static final String BY_HAND = "　　年　　月　　日";

    private DeliveryPaper() {
    }

    /** @param owner the name of the owner; empty where the reader may not know it */
    static Paper of(MatterSum matter, Optional<Delivery> delivery, String owner, Letterhead letterhead) {
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Table(List.of(), List.of(28, 72), rows(matter, delivery, owner, letterhead)));
        delivery.filter(one -> !one.correction().isEmpty()).ifPresent(one -> blocks.add(new Paper.Text(
                "本回证更正第 " + (one.number() - 1) + " 份的记载。更正原因：" + one.correction())));
        blocks.add(new Paper.Text("收件人不在时由他人代收的，代收人写明与受送达人的关系和代收理由。代办服务全程免费。"));
        blocks.add(new Paper.Signatures(List.of("收件人（签名、盖章）：", "日期：" + BY_HAND), List.of("送达人（签名）：", "日期：" + BY_HAND)));
        return new Paper("送达回证", number(matter, delivery), blocks, EDITION);
    }

    static String number(MatterSum matter, Optional<Delivery> delivery) {
        return "编号：" + matter.file().code() + delivery.filter(one -> one.number() > 1).map(one -> "（更正" + (one.number() - 1) + "）").orElse("");
    }

    private static List<List<String>> rows(MatterSum matter, Optional<Delivery> delivery, String owner, Letterhead letterhead) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("受送达人", owner.isEmpty() ? BLANK : owner));
        rows.add(List.of("项目、事项", matter.file().projectName() + "　" + matter.file().matterName()));
        rows.add(List.of("作出决定的单位", matter.file().unitName()));
        rows.add(List.of("送达文书名称、文号及份数", results(matter, delivery)));
        rows.add(List.of("送达地点", delivery.map(Delivery::place).orElse(BLANK)));
        rows.add(List.of("送达方式", delivery.map(one -> one.way().label()).orElse("☐直接领取　☐邮寄送达　☐电子送达　☐代办人员领取后转交")));
        boolean stoodIn = delivery.filter(one -> !one.standInReason().isEmpty()).isPresent();
        rows.add(List.of("收件人及签收日期", delivery.filter(one -> !stoodIn).map(DeliveryPaper::receiver).orElse(BLANK + "　　" + BY_HAND)));
        rows.add(List.of("代收人、与受送达人的关系及代收理由", delivery.filter(one -> stoodIn)
                .map(one -> receiver(one) + "　理由：" + one.standInReason()).orElse(delivery.isPresent() ? "无" : BLANK)));
        rows.add(List.of("送达人", delivery.map(Delivery::deliverer).orElse(BLANK) + "（" + Window.of(letterhead) + "）"));
        rows.add(List.of("备注", delivery.map(one -> remark(one)).orElse("")));
        return rows;
    }

    private static String results(MatterSum matter, Optional<Delivery> delivery) {
        return delivery.map(one -> one.results().stream()
                        .map(result -> result.name() + (result.number().isEmpty() ? "" : "（" + result.number() + "）") + result.copies() + " 份")
                        .collect(Collectors.joining("；")))
                .orElseGet(() -> matter.decided().map(decided -> matter.file().matterName() + "决定"
                        + (decided.number().isEmpty() ? "" : "（" + decided.number() + "）") + "　　份").orElse(BLANK));
    }

    private static String receiver(Delivery delivery) {
        return delivery.receiver() + "（" + delivery.relation() + (delivery.phone().isEmpty() ? "" : "，" + delivery.maskedPhone()) + "）　"
                + Days.inWords(delivery.on());
    }

    private static String remark(Delivery delivery) {
        String signed = delivery.scan() == null ? "" : "签名件已扫描存档。";
        return delivery.remark().isEmpty() ? signed : delivery.remark() + (signed.isEmpty() ? "" : "　" + signed);
    }
}
