package org.daiban.handover;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 工作交接: one officer's work in another's hands from a day to a day.
 *
 * @param to       the last day; on the next one it is over by itself
 * @param remark   of the whole; may be empty
 * @param answerBy the day by which the other answers, or the bureau is reminded
 * @param version  number of its last event
 */
public record WorkHandover(UUID id, UUID officer, String officerName, UUID standIn, String standInName, AwayFor reason,
                           LocalDate from, LocalDate to, String remark, LocalDate answerBy, LocalDate madeOn,
                           HandoverState state, int version) {

    /** Whether the other has the work on the day. */
    public boolean isInForceOn(LocalDate day) {
        return state == HandoverState.ACCEPTED && !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether it waits for an answer that may still be given. */
    public boolean isOpenOn(LocalDate day) {
        return state.waits() && !day.isAfter(to);
    }

    boolean overlaps(LocalDate otherFrom, LocalDate otherTo) {
        return !otherFrom.isAfter(to) && !otherTo.isBefore(from);
    }

    /** 11月25日 至 11月27日. */
    public String days() {
        return from.equals(to) ? from.toString() : from + " 至 " + to;
    }

    /** As it is on a day, in words. */
    public String stateOn(LocalDate day) {
        if (state != HandoverState.ACCEPTED) {
            return state.waits() && day.isAfter(to) ? "没有接收，期间已过" : state.label();
        }
        return day.isBefore(from) ? "已接收，" + from + " 开始" : day.isAfter(to) ? "已结束" : "交接中";
    }
}
