package org.daiban.help;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One question and its answer.
 *
 * @param leadOn        the day it climbs to 业务负责人 if nobody answered; {@code officialOn}, {@code bureauOn} alike
 * @param expiresOn     the last day a link of this round can be used
 * @param openedAfter   working days from the asking to the first opening; null where nobody opened it
 * @param answeredAfter working days from the asking to the answer; null where there is none
 */
public record HelpRound(UUID id, UUID request, int number, UUID unit, String question, LocalDate askedOn, LocalDate dueOn,
                        LocalDate leadOn, LocalDate officialOn, LocalDate bureauOn, LocalDate expiresOn, LocalDate openedOn,
                        Integer openedAfter, LocalDate answeredOn, Integer answeredAfter) {

    /** The day it reaches a rung if nobody answers; null for the first one. */
    LocalDate reaches(Rung rung) {
        return switch (rung) {
            case EXPERT -> null;
            case LEAD -> leadOn;
            case OFFICIAL -> officialOn;
            case BUREAU -> bureauOn;
        };
    }
}
