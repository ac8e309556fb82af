package org.daiban.help;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

/**
 * How quickly a unit answers; days are working days after the day of the question.
 *
 * @param late         unanswered and past the due day
 * @param daysToOpen   on average; null where nothing was opened
 * @param daysToAnswer on average; null where nothing was answered
 * @param longest      of those answered; null where there is none
 */
public record ResponseTimes(UUID unit, String unitName, int asked, int opened, int answered, int inTime, int late,
                            BigDecimal daysToOpen, BigDecimal daysToAnswer, Integer longest) {

    public String opening() {
        return inWords(daysToOpen);
    }

    public String answering() {
        return inWords(daysToAnswer);
    }

    private static String inWords(BigDecimal days) {
        return days == null ? "—" : days.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
