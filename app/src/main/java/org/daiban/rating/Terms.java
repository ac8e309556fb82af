package org.daiban.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daiban.rule.Refusal;

/**
 * How many working days after the delivery a case file is called back, how many a bad rating may wait for its answer, and how
 * many a link opens; from a day on.
 *
 * @param number 0 for the assumption the house comes with, which nobody has confirmed
 */
public record Terms(int number, LocalDate holdsFrom, int callDays, int followUpDays, int linkDays, String reason, String setBy) {

    /** Assumptions of ours, the fifteen days after the practice of another city; 待核定 until the bureau sets its own. */
    static final Terms ASSUMED = new Terms(0, LocalDate.of(2020, 1, 1), 5, 15, 30, "", "");

    static final int LONGEST = 120;

    public boolean isConfirmed() {
        return number > 0;
    }

    List<Refusal> refusals(LocalDate today) {
        List<Refusal> refusals = new ArrayList<>();
        range(refusals, "callDays", callDays);
        range(refusals, "followUpDays", followUpDays);
        range(refusals, "linkDays", linkDays);
        if (holdsFrom == null || holdsFrom.isBefore(today)) {
            refusals.add(RatingRule.TERMS_OUT_OF_RANGE.at("holdsFrom", "只能从今天或者以后的日子起执行，已经开始的照原来的时间。"));
        }
        if (reason.isBlank()) {
            refusals.add(RatingRule.TERMS_OUT_OF_RANGE.at("reason", "请写明依据或者原因。"));
        }
        return refusals;
    }

    private static void range(List<Refusal> refusals, String field, int days) {
        if (days < 1 || days > LONGEST) {
            refusals.add(RatingRule.TERMS_OUT_OF_RANGE.at(field, "应当是 1 到 " + LONGEST + " 个工作日。"));
        }
    }
}
