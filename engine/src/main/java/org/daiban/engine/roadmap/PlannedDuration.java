package org.daiban.engine.roadmap;

import org.daiban.engine.matter.Evidence;
import org.daiban.engine.matter.LimitUnit;

/**
 * How long a matter takes in the plan.
 *
 * @param amount  days, 0 where it is decided on the day it starts
 * @param unit    WORKING_DAYS or CALENDAR_DAYS
 * @param counted true where it is handling time of an authority and counts towards the totals
 * @param note    where it comes from, in Chinese
 * @param source  who confirmed it and by which document, in Chinese; empty where nobody did
 */
public record PlannedDuration(int amount, LimitUnit unit, DurationBasis basis, boolean counted, Evidence evidence,
                              String note, String source) {
    /** 待核定: nobody in charge has confirmed this figure. */
    public boolean unconfirmed() {
        return !evidence.sure();
    }

    public String label() {
        return amount == 0 ? "当日" : amount + unit.label();
    }
}
