package org.daiban.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.rule.Refusal;

/** What a round must be and when it may end: R10-10 to R10-13, R10-20, R10-38. */
final class RoundRules {

    private static final String HOUSE = "产品口径";

    private RoundRules() {
    }

    static List<Refusal> ofOpening(NewRound round, int unitsFound, Optional<Round> going, LocalDate today) {
        List<Refusal> refusals = new ArrayList<>();
        text(refusals, "title", "标题", round.title(), 60);
        text(refusals, "basis", "依据", round.basis(), 200);
        if (round.dueOn() == null) {
            refusals.add(Refusal.input("dueOn", "请填写报送期限。"));
        } else if (!round.dueOn().isAfter(today)) {
            refusals.add(new Refusal("R10-10", "报送期限 " + round.dueOn() + " 应当在今天以后。", HOUSE, "dueOn"));
        }
        if (round.units().isEmpty() || unitsFound == 0) {
            refusals.add(new Refusal("R10-11", "请至少选一个单位。", HOUSE, "units"));
        } else if (unitsFound < round.units().size()) {
            refusals.add(new Refusal("R10-5", "所选的单位中有已经停用的，请刷新后重新选择。", HOUSE, "units"));
        }
        going.ifPresent(other -> refusals.add(new Refusal("R10-12", "“" + other.title() + "”还没有结束，请先结束那一轮再发新的通知。", HOUSE)));
        return refusals;
    }

    static List<Refusal> ofEnding(Round round, List<ReplyLine> board, String reason) {
        List<Refusal> refusals = new ArrayList<>(ofGoing(round));
        long waiting = board.stream().filter(line -> line.state() == ReplyState.SUBMITTED).count();
        if (waiting > 0) {
            refusals.add(new Refusal("R10-20", "还有 " + waiting + " 家报送的名单没有审核，请先接收或者退回。", HOUSE));
        }
        text(refusals, "reason", "结束的说明", reason, 200);
        return refusals;
    }

    static List<Refusal> ofReminding(Round round, List<ReplyLine> reminded, LocalDate today) {
        List<Refusal> refusals = new ArrayList<>(ofGoing(round));
        if (reminded.isEmpty()) {
            refusals.add(Refusal.input("units", "请选择要催报的单位。"));
        }
        reminded.stream().filter(line -> !line.state().isUnits()).forEach(line -> refusals.add(new Refusal("R10-38",
                "“" + line.unitName() + "”" + line.state().label() + "，不用催报。", HOUSE)));
        reminded.stream().filter(line -> line.state().isUnits() && today.equals(line.remindedOn())).forEach(line -> refusals.add(new Refusal("R10-38",
                "“" + line.unitName() + "”今天已由" + line.remindedBy() + "催过，一天催一次就够了。", HOUSE)));
        return refusals;
    }

    private static List<Refusal> ofGoing(Round round) {
        return round.isOpen() ? List.of()
                : List.of(new Refusal("R10-13", "本轮报送已于 " + round.endedOn() + " 结束。", HOUSE));
    }

    private static void text(List<Refusal> refusals, String field, String label, String text, int longest) {
        if (text.isBlank()) {
            refusals.add(Refusal.input(field, "请填写" + label + "。"));
        } else if (text.codePointCount(0, text.length()) > longest) {
            refusals.add(Refusal.input(field, label + "最多 " + longest + " 个字，现在有 " + text.codePointCount(0, text.length()) + " 个字。"));
        }
    }
}
