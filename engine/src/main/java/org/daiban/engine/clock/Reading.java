package org.daiban.engine.clock;

import java.time.LocalDate;
import java.util.List;
import org.daiban.engine.calendar.Due;

/**
 * What a clock shows on a day. All counts are in the unit of the limit.
 *
 * @param startedOn       the day the limit runs from, itself not counted; null when not started
 * @param stoppedOn       the day of decision, withdrawal or refusal; null while there is none
 * @param due             the last day of the limit, null when not started. While a suspension is open: as if it ended
 *                        on the day of the reading, see {@code dueOpen}
 * @param provisional     the due day, or where not started the day in {@code answerBy}, leans on an unpublished year
 * @param dueOpen         a suspension is open, so the due day moves on with every day
 * @param answerBy        when not started: until when the authority must accept, decline or tell what is missing
 *                        (行政许可法 §32); null when it is not its turn
 * @param elapsed         days used: after the start up to the day of the reading or the stop, less suspended ones
 * @param spanElapsed     the same with suspended ones (跨度用时)
 * @param remaining       days left until the due day; negative when overdue. {@code elapsed + remaining} is the limit with
 *                        its extension and the roll over days off
 * @param overdue         the reading or the stop is after the due day
 * @param calendarVersion {@link org.daiban.engine.calendar.WorkingCalendar#version()} this was reckoned by
 * @param explanation     how the due day came about; see {@link Line}
 */
public record Reading(
    ClockState state,
    LocalDate startedOn,
    LocalDate stoppedOn,
    LocalDate due,
    boolean provisional,
    boolean dueOpen,
    Due answerBy,
    int elapsed,
    int spanElapsed,
    int remaining,
    boolean overdue,
    Light light,
    int calendarVersion,
    List<Line> explanation
) {
    public Reading {
        explanation = List.copyOf(explanation);
    }

    /** Days left out so far because the clock was suspended. */
    public int suspended() {
        return spanElapsed - elapsed;
    }
}
