package org.daiban.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daiban.party.CreditCode;
import org.daiban.rule.Refusal;

/** What may be asked and answered: R00-55 to R00-58. Pure. */
final class AskRules {

    static final int MOST_OPEN = 5;
    static final int LONGEST_YEARS = 3;

    private static final String HOUSE = "产品口径";

    private AskRules() {
    }

    /** @param name as vouched for before, or as typed now */
    static List<Refusal> ofAsking(NewAsk asked, String name, List<Ask> before, List<Link> links, LocalDate today) {
        List<Refusal> refusals = new ArrayList<>();
        text(refusals, "personName", "您的姓名", name, 40);
        text(refusals, "ownerName", "单位名称", asked.ownerName(), 100);
        if (asked.creditCode().isBlank()) {
            refusals.add(Refusal.input("creditCode", "请填写统一社会信用代码。"));
        } else {
            CreditCode.fault(asked.creditCode(), "creditCode").ifPresent(refusals::add);
        }
        if (asked.capacity() == null) {
            refusals.add(Refusal.input("capacity", "请选择您在这个单位的身份。"));
        }
        if (asked.note().length() > 300) {
            refusals.add(Refusal.input("note", "补充说明最多 300 个字。"));
        }
        if (refusals.isEmpty()) {
            repeated(asked, before, links, today, refusals);
        }
        return refusals;
    }

    private static void text(List<Refusal> refusals, String field, String label, String text, int longest) {
        if (text.isBlank()) {
            refusals.add(Refusal.input(field, "请填写" + label + "。"));
        } else if (text.strip().length() > longest) {
            refusals.add(Refusal.input(field, label + "最多 " + longest + " 个字。"));
        }
    }

    private static void repeated(NewAsk asked, List<Ask> before, List<Link> links, LocalDate today, List<Refusal> refusals) {
        String code = CreditCode.normal(asked.creditCode());
        List<Ask> open = before.stream().filter(ask -> ask.answer().isEmpty()).toList();
        boolean isBound = before.stream().filter(ask -> ask.creditCode().equals(code)).anyMatch(ask ->
                links.stream().anyMatch(link -> link.id().equals(ask.id()) && link.isInForce(today)));
        if (isBound) {
            refuse(refusals, "R00-55", "您已经绑定这个单位，不用再申请。", "creditCode");
        } else if (open.stream().anyMatch(ask -> ask.creditCode().equals(code))) {
            refuse(refusals, "R00-55", "您已经申请过绑定这个单位，请等代办专窗核对。", "creditCode");
        } else if (open.size() >= MOST_OPEN) {
            refuse(refusals, "R00-56", "您有 " + open.size() + " 个申请还没有核对，请等有了结果再申请。", "");
        }
    }

    /** @param isKnown whether an owner of the asked code is registered */
    static List<Refusal> ofConfirming(Ask ask, boolean isKnown, LocalDate to, LocalDate today) {
        List<Refusal> refusals = new ArrayList<>(ofAnswering(ask));
        if (!isKnown) {
            refuse(refusals, "R00-57", "还没有登记信用代码为 " + ask.creditCode() + " 的项目单位，不能确认。请先登记来访项目，或者退回申请。", "");
        }
        if (to == null) {
            refusals.add(Refusal.input("endsOn", "请填写有效期截止日。"));
        } else if (to.isBefore(today) || to.isAfter(today.plusYears(LONGEST_YEARS))) {
            refusals.add(Refusal.input("endsOn", "有效期截止日应在 " + today + " 至 " + today.plusYears(LONGEST_YEARS) + " 之间。"));
        }
        return refusals;
    }

    static List<Refusal> ofRejecting(Ask ask, String reason) {
        List<Refusal> refusals = new ArrayList<>(ofAnswering(ask));
        text(refusals, "reason", "退回的原因", reason, 300);
        return refusals;
    }

    static List<Refusal> ofEnding(Link link, String reason) {
        List<Refusal> refusals = new ArrayList<>();
        link.ending().ifPresent(ending -> refuse(refusals, "R00-59", "这个绑定已由" + ending.by() + "解除。", ""));
        text(refusals, "reason", "解除的原因", reason, 300);
        return refusals;
    }

    private static List<Refusal> ofAnswering(Ask ask) {
        return ask.answer().map(answer -> new Refusal("R00-58",
                "这个申请已由" + answer.by() + (answer.confirmed() ? "确认" : "退回") + "，不能再答复。", HOUSE)).stream().toList();
    }

    private static void refuse(List<Refusal> refusals, String code, String sentence, String field) {
        refusals.add(new Refusal(code, sentence, HOUSE, field));
    }
}
