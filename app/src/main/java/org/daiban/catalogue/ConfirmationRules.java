package org.daiban.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.daiban.rule.Refusal;

/** What stands in the way of confirming figures, all at once. The codes are in docs/rules.md. */
final class ConfirmationRules {

    private static final int LONGEST = 100;
    private static final int LONGEST_NOTE = 400;

    private ConfirmationRules() {
    }

    static List<Refusal> refusals(Confirming confirming, PublishedCatalogue inForce, LocalDate today) {
        List<Refusal> refusals = new ArrayList<>();
        if (confirming.seen() != inForce.version()) {
            refusals.add(new Refusal("R02-26", "现行目录已经换成第 " + inForce.version() + " 版，数值可能变了，请看过现在的数值以后再核定。", "产品"));
        }
        if (confirming.figures().isEmpty()) {
            refusals.add(new Refusal("R02-23", "请至少勾选一项要核定的数值。", "产品", "figures"));
        }
        source(refusals, "document", "依据文号", confirming.document());
        source(refusals, "unit", "核定单位", confirming.unit());
        source(refusals, "confirmedBy", "核定人", confirming.confirmedBy());
        if (confirming.confirmedOn() == null) {
            refusals.add(new Refusal("R02-24", "请填写核定日期。", "产品", "confirmedOn"));
        } else if (confirming.confirmedOn().isAfter(today)) {
            refusals.add(new Refusal("R02-25", "核定日期 " + confirming.confirmedOn() + " 在今天以后，请核对。", "产品", "confirmedOn"));
        }
        if (confirming.note().length() > LONGEST_NOTE) {
            refusals.add(Refusal.input("note", "说明最多 " + LONGEST_NOTE + " 个字。"));
        }
        for (String name : new TreeSet<>(confirming.figures())) {
            ListedFigure figure = ListedFigure.find(inForce, name).orElse(null);
            if (figure == null || !figure.unconfirmed()) {
                refusals.add(new Refusal("R02-27", figure == null ? "现行目录中没有“" + shortened(name) + "”这一项。"
                        : figure.subject() + "的" + figure.label() + "不在待核定之列" + (figure.source().isEmpty() ? "。" : "，已由" + figure.source() + "核定。"), "产品"));
            }
        }
        return refusals;
    }

    /** @param figure null where there is none of that name */
    static List<Refusal> refusals(ListedFigure figure, String reason) {
        List<Refusal> refusals = new ArrayList<>();
        if (figure == null || figure.source().isEmpty()) {
            refusals.add(new Refusal("R02-29", "这个数值没有核定记录，不必撤回。", "产品"));
        }
        if (reason.isBlank()) {
            refusals.add(new Refusal("R02-28", "撤回核定须写明原因。", "产品", "reason"));
        } else if (reason.length() > LONGEST_NOTE) {
            refusals.add(Refusal.input("reason", "撤回原因最多 " + LONGEST_NOTE + " 个字。"));
        }
        return refusals;
    }

    static Refusal meanwhile() {
        return new Refusal("R02-26", "刚才有人登记了核定，请看过现在的数值以后再核定。", "产品");
    }

    private static void source(List<Refusal> refusals, String field, String label, String text) {
        if (text.isBlank()) {
            refusals.add(new Refusal("R02-24", "请填写" + label + "。", "产品", field));
        } else if (text.length() > LONGEST) {
            refusals.add(Refusal.input(field, label + "最多 " + LONGEST + " 个字。"));
        }
    }

    private static String shortened(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }
}
