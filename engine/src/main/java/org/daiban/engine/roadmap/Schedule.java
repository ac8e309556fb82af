package org.daiban.engine.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daiban.engine.Problem;
import org.daiban.engine.calendar.WorkingCalendar;

/** Which matters are scheduled and when: the numbers of a roadmap without its words. */
public final class Schedule {
    final Network network;
    final Situation situation;
    final Forecast forecast;
    final Passes passes;
    private final List<Problem> problems;

    Schedule(Network network, LocalRules rules, RequestCheck.Result checked) {
        this.network = network;
        this.problems = checked.problems();
        this.situation = new Situation(network, rules, checked.request());
        this.forecast = new Forecast(situation);
        this.passes = new Passes(network, situation, forecast);
    }

    public List<Problem> problems() {
        return problems;
    }

    /** Ids of what is scheduled, what comes first first; {@link Construction#ID} among them. */
    public List<String> order() {
        List<String> order = new ArrayList<>();
        for (int node = 0; node < network.size; node++) {
            if (situation.scheduled[node]) {
                order.add(network.ids[node]);
            }
        }
        return order;
    }

    /** Empty where the matter is not scheduled. */
    public Optional<Times> times(String id) {
        int node = network.number(id);
        boolean scheduled = node >= 0 && situation.scheduled[node];
        return scheduled ? Optional.of(times(node, new HashSet<>(criticalPath()))) : Optional.empty();
    }

    public LocalDate start() {
        return day(situation.origin);
    }

    public LocalDate finish() {
        return day(passes.finish);
    }

    /** Working days after the start up to and including the finish. */
    public int workingDays() {
        return passes.finish - situation.origin;
    }

    Times times(int node, Set<String> path) {
        Actual actual = situation.actuals[node];
        int slack = passes.slack(node);
        boolean done = actual != null && actual.done();
        boolean critical = path.contains(network.ids[node]) || slack == 0 && !done;
        LocalDate start = actual != null ? actual.startedOn() : day(passes.earliestStart[node]);
        LocalDate end = actual != null ? forecast.end(node) : day(passes.earliestFinish[node]);
        LocalDate latestStart = actual != null ? start : day(passes.latestStart[node]);
        LocalDate latestEnd = slack == 0 && actual != null ? end : day(passes.latestFinish[node]);
        return new Times(start, end, latestStart, latestEnd, slack, critical);
    }

    /**
     * From the first to the last: each waits for the one before it, which is the one that finishes last of all it waits
     * for. Where several do, the last in order, so that each step is a direct one.
     */
    public List<String> criticalPath() {
        int[] holdsUp = holdsUp();
        List<String> path = new ArrayList<>();
        for (int node = last(); node >= 0; node = holdsUpBlock(node, holdsUp)) {
            path.add(network.ids[node]);
        }
        Collections.reverse(path);
        return path;
    }

    private int last() {
        int last = -1;
        for (int node = 0; node < network.size; node++) {
            boolean ends = situation.scheduled[node] && passes.earliestFinish[node] == passes.finish;
            last = ends ? node : last;
        }
        return last;
    }

    /** What holds up a node and all that starts together with it, -1 where nothing does. */
    private int holdsUpBlock(int node, int[] holdsUp) {
        int held = -1;
        for (int with = network.blockStart[node]; with < network.blockEnd[node]; with++) {
            boolean together = with == node || situation.scheduled[with] && passes.fixed(with) == passes.fixed(node);
            held = together ? later(held, holdsUp[with]) : held;
        }
        return held;
    }

    /** For each node the scheduled one that finishes last of all it waits for, -1 where it waits for none. */
    private int[] holdsUp() {
        int[] holdsUp = new int[network.size];
        Arrays.fill(holdsUp, -1);
        for (int node = 0; node < network.size; node++) {
            for (int group = network.groupStart[node]; group < network.groupStart[node + 1]; group++) {
                holdsUp[node] = later(holdsUp[node], holdsUpBy(group, holdsUp));
            }
        }
        return holdsUp;
    }

    private int holdsUpBy(int group, int[] holdsUp) {
        int held = Math.max(-1, passes.driver(group));
        for (int k = network.memberStart[group]; k < network.memberStart[group + 1] && passes.inherited(group); k++) {
            held = later(held, holdsUp[network.members[k]]);
        }
        return held;
    }

    private int later(int a, int b) {
        if (a < 0 || b < 0) {
            return Math.max(a, b);
        }
        int difference = passes.earliestFinish[a] - passes.earliestFinish[b];
        return difference > 0 || difference == 0 && a > b ? a : b;
    }

    LocalDate day(int rank) {
        WorkingCalendar calendar = situation.calendar;
        return LocalDate.ofEpochDay(calendar.dayAt(rank));
    }
}
