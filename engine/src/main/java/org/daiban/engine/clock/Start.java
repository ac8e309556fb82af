package org.daiban.engine.clock;

import java.time.LocalDate;
import java.util.List;
import org.daiban.engine.calendar.Due;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.engine.clock.History.Placed;

/**
 * Where a clock starts.
 *
 * @param on       the day, itself not counted; null while it has not started
 * @param answerBy until when the authority must answer the papers it has; null when it is not its turn
 */
record Start(LocalDate on, Due answerBy) {
    /** 行政许可法 §32: working days to accept, decline, or tell once what is missing. */
    private static final int ANSWER_WITHIN = 5;

    /** @param end the day of the reading, or of the stop; the lines on the start are added to {@code lines} */
    static Start of(WorkingCalendar calendar, ClockStart starts, History history, LocalDate end, List<Line> lines) {
        Finder finder = new Finder(calendar, history, end, lines);
        Start start = switch (starts) {
            case ACCEPTANCE -> finder.acceptance();
            case RECEIPT -> finder.receipt();
            case EVENT -> finder.event();
        };
        if (start.on == null && lines.isEmpty()) {
            lines.add(new Lines.Waiting(starts, end));
        }
        return start;
    }

    private record Finder(WorkingCalendar calendar, History history, LocalDate end, List<Line> lines) {
        Start acceptance() {
            LocalDate accepted = day(history.accepted);
            if (history.received == null) {
                return acceptedOn(accepted);
            }
            LocalDate received = history.received.on();
            if (!notifiedInTime()) {
                return answered(received, accepted);
            }
            return accepted == null ? correcting() : acceptedOn(accepted);
        }

        /** No notice in time: accepted in time, or else from the day the papers came. */
        private Start answered(LocalDate received, LocalDate accepted) {
            if (accepted != null && inTime(history.accepted)) {
                return acceptedOn(accepted);
            }
            Due until = calendar.plus(received, ANSWER_WITHIN);
            if (!end.isAfter(until.on())) {
                lines.add(new Lines.Answering(received, until));
                return new Start(null, until);
            }
            lines.add(new Lines.DeemedAccepted(received, until.on()));
            return startedOn(received, "视为受理");
        }

        Start receipt() {
            if (history.received == null) {
                return new Start(null, null);
            }
            if (!notifiedInTime()) {
                return startedOn(history.received.on(), "收到材料");
            }
            if (history.completed != null) {
                lines.add(new Lines.Completed(history.completed.on()));
                return startedOn(history.completed.on(), "材料齐全");
            }
            return history.accepted == null ? correcting() : acceptedOn(history.accepted.on());
        }

        Start event() {
            return history.occurred == null ? new Start(null, null) : startedOn(history.occurred.on(), "发生起算事件");
        }

        private boolean notifiedInTime() {
            return history.notified != null && inTime(history.notified);
        }

        private boolean inTime(Placed<?> answer) {
            return answer.day() <= calendar.plusDays(history.received.day(), ANSWER_WITHIN);
        }

        private Start correcting() {
            lines.add(history.completed == null
                ? new Lines.Correcting(history.notified.on())
                : new Lines.Corrected(history.completed.on()));
            return new Start(null, null);
        }

        private Start acceptedOn(LocalDate accepted) {
            return accepted == null ? new Start(null, null) : startedOn(accepted, "受理");
        }

        private Start startedOn(LocalDate on, String what) {
            lines.add(new Lines.Started(what, on));
            return new Start(on, null);
        }

        private static LocalDate day(Placed<?> placed) {
            return placed == null ? null : placed.on();
        }
    }
}
