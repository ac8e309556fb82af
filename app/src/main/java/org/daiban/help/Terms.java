package org.daiban.help;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.rule.Refusal;

/**
 * How long a unit has to answer, and when an unanswered request climbs, from a day on.
 *
 * @param number     0 for the assumption the house comes with, which nobody has confirmed
 * @param dueDays    working days to the due day
 * @param toLead     working days or hundredths of the time after which it reaches 业务负责人; the others alike
 * @param linkDays   working days after the due day during which a link still opens
 */
public record Terms(int number, LocalDate holdsFrom, int dueDays, Measure measure, int toLead, int toOfficial, int toBureau,
                    int linkDays, String reason, String setBy) {

    /** An assumption of ours; 待核定 until the bureau sets its own. */
    static final Terms ASSUMED = new Terms(0, LocalDate.of(2020, 1, 1), 3, Measure.PERCENT, 100, 150, 200, 10, "", "");

    public static final int LONGEST_DUE = 20;
    private static final int LONGEST_STEP = 60;
    private static final int MOST_PERCENT = 1000;
    private static final int WHOLE = 100;

    /** What thresholds count. */
    public enum Measure {
        WORKING_DAYS("工作日"),
        PERCENT("答复时间的百分比");

        private final String label;

        Measure(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isConfirmed() {
        return number > 0;
    }

    /** The day a request climbs: the working day after the threshold is used up. */
    LocalDate climbs(LocalDate askedOn, LocalDate dueOn, int threshold, WorkingCalendar calendar) {
        return calendar.plus(askedOn, days(threshold, calendar.count(askedOn, dueOn)) + 1).on();
    }

    private int days(int threshold, int given) {
        return measure == Measure.WORKING_DAYS ? threshold : (threshold * given + WHOLE - 1) / WHOLE;
    }

    List<Refusal> refusals(LocalDate today) {
        List<Refusal> refusals = new ArrayList<>();
        if (dueDays < 1 || dueDays > LONGEST_DUE) {
            refusals.add(HelpRule.TERMS_OUT_OF_RANGE.at("dueDays", "答复时间应当是 1 到 " + LONGEST_DUE + " 个工作日。"));
        }
        int most = measure == Measure.PERCENT ? MOST_PERCENT : LONGEST_STEP;
        if (toLead < 1 || toBureau > most) {
            refusals.add(HelpRule.TERMS_OUT_OF_RANGE.at("toLead", "上报的时间应当在 1 到 " + most + " 之间。"));
        }
        if (toLead >= toOfficial || toOfficial >= toBureau) {
            refusals.add(HelpRule.THRESHOLDS_NOT_RISING.at("toOfficial", "上报的时间要一级比一级长：业务负责人、分管领导、主管部门。"));
        }
        if (linkDays < 1 || linkDays > LONGEST_STEP) {
            refusals.add(HelpRule.TERMS_OUT_OF_RANGE.at("linkDays", "链接的有效时间应当是到期以后 1 到 " + LONGEST_STEP + " 个工作日。"));
        }
        if (holdsFrom == null || holdsFrom.isBefore(today)) {
            refusals.add(HelpRule.TERMS_BACKWARDS.at("holdsFrom", "只能从今天或者以后的日子起执行；已经提出的请求照原来的时间。"));
        }
        if (reason.isBlank()) {
            refusals.add(HelpRule.REASON_MISSING.at("reason", "请写明依据或者原因。"));
        }
        return refusals;
    }
}
