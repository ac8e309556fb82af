package org.daiban.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.casefile.CaseDetail;
import org.daiban.casefile.CaseEvent;
import org.daiban.casefile.EventKind;
import org.daiban.rule.Refusal;

/** What a record of a delivery needs told. When it may be recorded at all, the case file says. */
final class DeliveryRules {

    private static final int MOST_COPIES = 99;

    private DeliveryRules() {
    }

    static List<Refusal> refusals(CaseDetail detail, List<Delivery> before, NewDelivery wanted) {
        List<Refusal> refusals = new ArrayList<>();
        if (wanted.results().isEmpty()) {
            refusals.add(ClosingRule.DELIVERY_WITHOUT_RESULT.at("name-0", "请写明送达了哪一份文书。"));
        }
        for (int row = 0; row < wanted.results().size(); row++) {
            Delivery.Result result = wanted.results().get(row);
            if (result.name().isBlank()) {
                refusals.add(ClosingRule.DELIVERY_WITHOUT_RESULT.at("name-" + row, "请写明第 " + (row + 1) + " 份文书的名称。"));
            }
            if (result.copies() < 1 || result.copies() > MOST_COPIES) {
                refusals.add(ClosingRule.DELIVERY_WITHOUT_RESULT.at("copies-" + row, "份数应当是 1 到 " + MOST_COPIES + "。"));
            }
        }
        if (wanted.on() == null) {
            refusals.add(Refusal.input("on", "请填写送达日期。"));
        }
        if (wanted.way() == null) {
            refusals.add(Refusal.input("way", "请选送达方式。"));
        }
        if (wanted.place().isBlank()) {
            refusals.add(ClosingRule.RECEIVER_MISSING.at("place", "请写明送达地点；电子送达的写收件的平台、邮箱或者号码。"));
        }
        if (wanted.receiver().isBlank()) {
            refusals.add(ClosingRule.RECEIVER_MISSING.at("receiver", "请写明由谁签收。"));
        }
        if (wanted.relation().isBlank()) {
            refusals.add(ClosingRule.RECEIVER_MISSING.at("relation", "请写明收件人与项目单位是什么关系，例如“经办人”。"));
        }
        if (wanted.deliverer().isBlank()) {
            refusals.add(ClosingRule.RECEIVER_MISSING.at("deliverer", "请写明送达人。"));
        }
        if (wanted.relation().contains("代收") && wanted.standInReason().isBlank()) {
            refusals.add(ClosingRule.STAND_IN_WITHOUT_REASON.at("standInReason", "由他人代收的，请写明代收的理由。"));
        }
        if (!before.isEmpty() && wanted.correction().isBlank()) {
            refusals.add(ClosingRule.CORRECTION_WITHOUT_REASON.at("correction", "请写明上一份回证哪里不对，为什么更正。"));
        }
        otherDay(detail, wanted).ifPresent(refusals::add);
        return refusals;
    }

    private static Optional<Refusal> otherDay(CaseDetail detail, NewDelivery wanted) {
        return delivered(detail).filter(event -> wanted.on() != null && !event.on().equals(wanted.on()))
                .map(event -> ClosingRule.DELIVERED_ON_ANOTHER_DAY.at("on", "办件登记的送达日期是 " + event.on() + "，回证的日期应当与它相同。"));
    }

    static Optional<CaseEvent> delivered(CaseDetail detail) {
        return detail.events().stream().filter(event -> event.kind() == EventKind.DELIVERED).findFirst();
    }
}
