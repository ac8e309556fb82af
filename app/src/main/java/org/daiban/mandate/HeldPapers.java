package org.daiban.mandate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.rule.Refusal;

/** What the owner's papers still with the window are: what was taken in less what was given back, by name and kind. */
final class HeldPapers {

    private static final int MOST = 40;
    private static final int LONGEST = 100;

    private HeldPapers() {
    }

    static List<HandOver.Line> of(List<HandOver> handOvers) {
        Map<HandOver.Line, Integer> held = new LinkedHashMap<>();
        for (HandOver handOver : handOvers) {
            for (HandOver.Line line : handOver.lines()) {
                int signed = handOver.direction() == HandOver.Direction.TAKEN_IN ? line.copies() : -line.copies();
                held.merge(new HandOver.Line(line.name(), line.original(), 1), signed, Integer::sum);
            }
        }
        return held.entrySet().stream().filter(entry -> entry.getValue() > 0)
                .map(entry -> new HandOver.Line(entry.getKey().name(), entry.getKey().original(), entry.getValue())).toList();
    }

    static int count(List<HandOver> handOvers) {
        return of(handOvers).stream().mapToInt(HandOver.Line::copies).sum();
    }

    static List<Refusal> refusals(List<HandOver> before, NewHandOver wanted, LocalDate today) {
        List<Refusal> refusals = new ArrayList<>();
        if (wanted.direction() == null) {
            refusals.add(Refusal.input("direction", "请选择交来还是退还。"));
        }
        if (wanted.on() == null) {
            refusals.add(Refusal.input("happenedOn", "请填写交接日期。"));
        } else if (wanted.on().isAfter(today)) {
            refusals.add(Refusal.input("happenedOn", "日期 " + wanted.on() + " 在今天之后，到那天再登记。"));
        }
        if (wanted.counterpart().isEmpty()) {
            refusals.add(Refusal.input("counterpart", "请填写项目单位交件或者领取的人。"));
        }
        RecordRules.unreadable("counterpart", "交件或者领取的人", wanted.counterpart(), 40).ifPresent(refusals::add);
        if (wanted.lines().isEmpty()) {
            refusals.add(Refusal.input("papers", "请至少填一份材料和份数。"));
        } else if (wanted.lines().size() > MOST) {
            refusals.add(Refusal.input("papers", "一次最多 " + MOST + " 行，请分两次登记。"));
        }
        for (HandOver.Line line : wanted.lines()) {
            RecordRules.unreadable("papers", "材料名称", line.name(), LONGEST).ifPresent(refusals::add);
            if (line.copies() < 1 || line.copies() > 999) {
                refusals.add(Refusal.input("papers", "“" + line.name() + "”的份数应当是 1 到 999。"));
            }
        }
        if (wanted.direction() == HandOver.Direction.GIVEN_BACK) {
            notMoreThanHeld(before, wanted.lines(), refusals);
        }
        return refusals;
    }

    private static void notMoreThanHeld(List<HandOver> before, List<HandOver.Line> lines, List<Refusal> refusals) {
        List<HandOver.Line> held = of(before);
        for (HandOver.Line line : lines) {
            int there = held.stream().filter(one -> one.name().equals(line.name()) && one.original() == line.original())
                    .mapToInt(HandOver.Line::copies).sum();
            if (line.copies() > there) {
                refusals.add(new Refusal("R04-32", "退还“" + line.name() + "”" + line.kind() + " " + line.copies() + " 份，多于还在专窗的 "
                        + there + " 份。", "产品口径", "papers"));
            }
        }
    }
}
