package org.daiban.engine.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daiban.engine.clock.ClockEvent.Accepted;
import org.daiban.engine.clock.ClockEvent.CorrectionCompleted;
import org.daiban.engine.clock.ClockEvent.CorrectionNotified;
import org.daiban.engine.clock.ClockEvent.Decided;
import org.daiban.engine.clock.ClockEvent.Declined;
import org.daiban.engine.clock.ClockEvent.Extended;
import org.daiban.engine.clock.ClockEvent.Occurred;
import org.daiban.engine.clock.ClockEvent.Received;
import org.daiban.engine.clock.ClockEvent.Resumed;
import org.daiban.engine.clock.ClockEvent.Suspended;
import org.daiban.engine.clock.ClockEvent.Withdrawn;

/**
 * What happened, put in the order of time and checked for orders that cannot be. Events of one day follow the course
 * of a procedure (received before notified before accepted ... before decided), however the list has them.
 */
final class History {
    /** An event of the history with its place in the given list, from 1, and its epoch day. */
    record Placed<E extends ClockEvent>(E event, int place, int day) {
        LocalDate on() {
            return event.on();
        }
    }

    /** A key to order by: the day, then four bits for the course, then the place in the list. */
    private static final int DAY_SHIFT = 36;

    Placed<Received> received;
    Placed<CorrectionNotified> notified;
    Placed<CorrectionCompleted> completed;
    Placed<Accepted> accepted;
    Placed<Occurred> occurred;
    Placed<Extended> extended;
    /** Decided, withdrawn or declined. */
    Placed<ClockEvent> stopped;
    /** Begun first comes first. */
    final List<Placed<Suspended>> suspended = new ArrayList<>();
    final List<Suspensions.Stretch> stretches = new ArrayList<>();

    private final Problems problems;
    private final List<Placed<Suspended>> open = new ArrayList<>(2);
    /** Resumptions of the day at hand that found nothing open yet: it may be suspended later the same day. */
    private final List<Placed<Resumed>> early = new ArrayList<>(0);

    private History(Problems problems) {
        this.problems = problems;
    }

    static History of(List<ClockEvent> events, LocalDate asOf, Problems problems) {
        History history = new History(problems);
        long[] order = inOrder(events, asOf, problems);
        int today = 0;
        for (long key : order) {
            int index = (int) key;
            int day = (int) (key >> DAY_SHIFT);
            if (day != today) {
                history.refuseEarlyResumptions();
                today = day;
            }
            history.add(events.get(index), index + 1, day);
        }
        history.refuseEarlyResumptions();
        history.closeOpen((int) asOf.toEpochDay());
        return history;
    }

    /** The places of the events that can be on the day they claim, ordered by day, then course, then place. */
    private static long[] inOrder(List<ClockEvent> events, LocalDate asOf, Problems problems) {
        long[] keys = new long[events.size()];
        long now = asOf.toEpochDay();
        int size = 0;
        for (int i = 0; i < keys.length; i++) {
            ClockEvent event = events.get(i);
            LocalDate on = event.on();
            long day = on.toEpochDay();
            Optional<String> wrong = problems.whatIsWrongWith(on);
            if (wrong.isPresent()) {
                problems.add(i + 1, "on", wrong.get());
            } else if (day > now) {
                problems.add(i + 1, "on", "日期 " + on + " 在读数日 " + asOf + " 之后；没有发生的事不能登记。");
            } else {
                keys[size++] = day << DAY_SHIFT | (long) course(event) << 32 | i;
            }
        }
        long[] order = size == keys.length ? keys : Arrays.copyOf(keys, size);
        Arrays.sort(order);
        return order;
    }

    private static int course(ClockEvent event) {
        if (event instanceof Suspended) {
            return 6;
        }
        if (event instanceof Resumed) {
            return 5;
        }
        if (event instanceof Received) {
            return 0;
        }
        if (event instanceof CorrectionNotified) {
            return 1;
        }
        if (event instanceof CorrectionCompleted) {
            return 2;
        }
        if (event instanceof Accepted) {
            return 3;
        }
        if (event instanceof Occurred) {
            return 4;
        }
        return event instanceof Extended ? 7 : 8;
    }

    private void add(ClockEvent event, int place, int day) {
        if (stopped != null) {
            problems.add(place, "on", stopped.on() + " 已经" + stopWord() + "，其后（" + event.on() + "）不能再有办理记录。");
        } else if (event instanceof Suspended begins) {
            suspend(new Placed<>(begins, place, day));
        } else if (event instanceof Resumed ends) {
            resume(new Placed<>(ends, place, day));
        } else if (event instanceof Received came) {
            receive(came, place, day);
        } else if (event instanceof CorrectionNotified told) {
            notify(told, place, day);
        } else if (event instanceof CorrectionCompleted complete) {
            complete(complete, place, day);
        } else if (event instanceof Accepted accept) {
            accepted = once(accepted, accept, place, day, "受理");
        } else if (event instanceof Occurred happened) {
            occurred = once(occurred, happened, place, day, "起算事件");
        } else if (event instanceof Extended extension) {
            extend(extension, place, day);
        } else {
            stop(event, place, day);
        }
    }

    private <E extends ClockEvent> Placed<E> once(Placed<E> before, E event, int place, int day, String what) {
        if (before == null) {
            return new Placed<>(event, place, day);
        }
        problems.add(place, "type", what + "已经记在 " + before.on() + "，只能记一次。");
        return before;
    }

    private void receive(Received came, int place, int day) {
        if (received == null && accepted != null) {
            problems.add(accepted.place(), "on", "受理的 " + accepted.on() + " 早于收到材料的 " + came.on() + "。");
        }
        received = once(received, came, place, day, "收到材料");
    }

    private void notify(CorrectionNotified told, int place, int day) {
        if (notified != null) {
            problems.add(place, "type",
                "已于 " + notified.on() + " 发出补正告知。需要补正的内容应当一次告知，不能再发一份（《行政许可法》第32条第1款第4项）。");
            return;
        }
        notified = new Placed<>(told, place, day);
        if (received == null) {
            problems.add(place, "on", "到 " + told.on() + " 还没有收件，不能登记补正告知（《行政许可法》第32条）。");
        }
        if (accepted != null) {
            problems.add(place, "on", "本办件已于 " + accepted.on() + " 受理，补正告知只能在受理以前发出（《行政许可法》第32条第1款第4项）。");
        }
    }

    private void complete(CorrectionCompleted complete, int place, int day) {
        completed = once(completed, complete, place, day, "补正齐全");
        if (notified == null) {
            problems.add(place, "on", "到 " + complete.on() + " 没有等待补正的告知，不能登记补正收齐。");
        }
        if (accepted != null) {
            problems.add(place, "on", "补正齐全的 " + complete.on() + " 晚于受理的 " + accepted.on() + "；受理以后补交的材料请按容缺受理登记。");
        }
    }

    private void suspend(Placed<Suspended> begins) {
        suspended.add(begins);
        String key = begins.event().key();
        if (!key.isEmpty() && isOpen(key)) {
            problems.add(begins.place(), "key", "“" + key + "”已经开始停表，还没有结束，不能再次开始。");
            return;
        }
        open.add(begins);
        if (!early.isEmpty()) {
            early.removeIf(this::close);
        }
    }

    private boolean isOpen(String key) {
        for (Placed<Suspended> begun : open) {
            if (begun.event().key().equals(key)) {
                return true;
            }
        }
        return false;
    }

    private void resume(Placed<Resumed> ends) {
        if (!close(ends)) {
            early.add(ends);
        }
    }

    private boolean close(Placed<Resumed> ends) {
        String key = ends.event().key();
        for (int i = open.size() - 1; i >= 0; i--) {
            Placed<Suspended> begun = open.get(i);
            if (key.isEmpty() || begun.event().key().equals(key)) {
                open.remove(i);
                addStretch(begun, ends.day(), false);
                return true;
            }
        }
        return false;
    }

    private void refuseEarlyResumptions() {
        if (early.isEmpty()) {
            return;
        }
        for (Placed<Resumed> ends : early) {
            String which = ends.event().key().isEmpty() ? "" : "“" + ends.event().key() + "”";
            problems.add(ends.place(), "on", "到 " + ends.on() + " 没有正在进行的" + which + "停表，不能登记结束。");
        }
        early.clear();
    }

    private void extend(Extended extension, int place, int day) {
        if (extended != null) {
            problems.add(place, "type", "已于 " + extended.on() + " 延长，不能再次延长（《行政许可法》第42条只写一次）。");
            return;
        }
        extended = new Placed<>(extension, place, day);
        if (extension.amount() < 1 || extension.amount() > TimeLimit.LONGEST) {
            problems.add(place, "amount", "延长的天数须是 1 到 " + TimeLimit.LONGEST + " 的整数，现在是 " + extension.amount() + "。");
        }
    }

    private void stop(ClockEvent event, int place, int day) {
        stopped = new Placed<>(event, place, day);
        if (event instanceof Declined && accepted != null) {
            problems.add(place, "type", "本办件已于 " + accepted.on() + " 受理，不能再登记不予受理；不予许可的请登记办结（《行政许可法》第32条）。");
        }
        if (event instanceof Decided && !open.isEmpty()) {
            problems.add(place, "on", open.get(0).on() + " 开始的停表还没有结束，请先登记结束，再登记办结（《行政许可法》第45条）。");
        }
        closeOpen(day);
    }

    /** Nobody resumed these: they are taken to last until the clock stops, or still. */
    private void closeOpen(int through) {
        for (Placed<Suspended> begun : open) {
            addStretch(begun, through, stopped == null);
        }
        open.clear();
    }

    private void addStretch(Placed<Suspended> begun, int through, boolean stillOpen) {
        if (stillOpen || through > begun.day()) {
            stretches.add(new Suspensions.Stretch(begun.day(), through, stillOpen, begun.event().reason()));
        }
    }

    private String stopWord() {
        if (stopped.event() instanceof Decided) {
            return "办结";
        }
        return stopped.event() instanceof Withdrawn ? "撤回" : "不予受理";
    }
}
