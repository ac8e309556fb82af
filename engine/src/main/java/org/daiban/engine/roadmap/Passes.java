package org.daiban.engine.roadmap;

import java.util.Arrays;
import org.daiban.engine.calendar.WorkingCalendar;

/**
 * Forward and backward pass over the network. A node that is not scheduled takes no time and only hands on when all it
 * waits for is done, which is exactly how its prerequisites pass to those who wait for it.
 */
final class Passes {
    private static final int NONE = -1;
    /** Nothing to wait for: the group is met by a matter handled together with the one that waits, or lapses. */
    private static final int MET = -2;

    private final Network network;
    private final Situation situation;
    private final WorkingCalendar calendar;
    final int[] earliestStart;
    final int[] earliestFinish;
    final int[] latestStart;
    final int[] latestFinish;
    /** Of groups without an {@link Network#only} member the scheduled one that finishes first, or NONE or MET. */
    private final int[] driver;
    int finish;

    Passes(Network network, Situation situation, Forecast forecast) {
        this.network = network;
        this.situation = situation;
        this.calendar = situation.calendar;
        earliestStart = new int[network.size];
        earliestFinish = new int[network.size];
        latestStart = new int[network.size];
        latestFinish = new int[network.size];
        driver = new int[network.memberStart.length - 1];
        forward(forecast);
        backward();
    }

    boolean fixed(int node) {
        return situation.actuals[node] != null;
    }

    private boolean moves(int node) {
        return situation.scheduled[node] && !fixed(node);
    }

    private void forward(Forecast forecast) {
        Arrays.fill(earliestFinish, situation.origin);
        finish = situation.origin;
        for (int node = 0; node < network.size; node++) {
            if (fixed(node)) {
                earliestStart[node] = situation.from(situation.actuals[node].startedOn());
                earliestFinish[node] = Math.max(earliestStart[node], situation.from(forecast.end(node)));
            }
        }
        for (int start = 0; start < network.size; start = network.blockEnd[start]) {
            if (network.blockEnd[start] == start + 1) {
                forwardAlone(start);
            } else {
                forwardBlock(start, network.blockEnd[start]);
            }
        }
    }

    private void forwardAlone(int node) {
        int ready = ready(node);
        if (!fixed(node)) {
            int begin = Math.max(situation.floor[node], ready + situation.ahead[node]);
            earliestStart[node] = begin;
            earliestFinish[node] = Math.max(finishOf(node, begin), ready + situation.beside[node]);
        }
        finish = Math.max(finish, earliestFinish[node]);
    }

    /** Matters handled together wait for all that any of them waits for, and start and end together. */
    private void forwardBlock(int from, int to) {
        int base = situation.origin;
        int ahead = 0;
        for (int node = from; node < to; node++) {
            int ready = ready(node);
            if (moves(node)) {
                base = Math.max(base, ready);
                ahead = Math.max(ahead, situation.ahead[node]);
            } else if (!fixed(node)) {
                earliestStart[node] = ready;
                earliestFinish[node] = ready;
            }
        }
        int begin = Math.max(situation.earliest, base + ahead);
        int end = begin;
        for (int node = from; node < to; node++) {
            if (moves(node)) {
                end = Math.max(end, Math.max(finishOf(node, begin), base + situation.beside[node]));
            } else if (fixed(node) && !situation.actuals[node].done()) {
                end = Math.max(end, earliestFinish[node]);
            }
        }
        for (int node = from; node < to; node++) {
            if (moves(node)) {
                earliestStart[node] = begin;
                earliestFinish[node] = end;
            }
            finish = situation.scheduled[node] ? Math.max(finish, earliestFinish[node]) : finish;
        }
    }

    private int ready(int node) {
        int ready = situation.origin;
        int plainEnd = network.plainEnd[node];
        for (int group = network.groupStart[node]; group < plainEnd; group++) {
            ready = Math.max(ready, earliestFinish[network.only[group]]);
        }
        for (int group = plainEnd; group < network.groupStart[node + 1]; group++) {
            driver[group] = firstFinished(node, group);
            ready = Math.max(ready, readyOf(group));
        }
        return ready;
    }

    private int firstFinished(int node, int group) {
        int first = network.lapsing[group] ? MET : NONE;
        for (int k = network.memberStart[group]; k < network.memberStart[group + 1]; k++) {
            int member = network.members[k];
            if (!situation.scheduled[member]) {
                continue;
            }
            if (network.sameBlock(member, node)) {
                return MET;
            }
            first = first < 0 || earliestFinish[member] < earliestFinish[first] ? member : first;
        }
        return first;
    }

    /** The rank on which the group is met. */
    private int readyOf(int group) {
        if (driver[group] == MET) {
            return situation.origin;
        }
        if (driver[group] != NONE) {
            return earliestFinish[driver[group]];
        }
        int last = situation.origin;
        for (int k = network.memberStart[group]; k < network.memberStart[group + 1]; k++) {
            last = Math.max(last, earliestFinish[network.members[k]]);
        }
        return last;
    }

    /** A limit in calendar days that ends on no working day rolls to the next one (《民法典》第203条). */
    private int finishOf(int node, int start) {
        int span = situation.spans[node];
        return span >= 0 ? start + span : calendar.rank(calendar.dayAt(start) - span - 1) + 1;
    }

    /** The last start from which the node is still finished in time. */
    private int startFor(int node, int finish) {
        int span = situation.spans[node];
        return span >= 0 ? finish - span : calendar.rank(calendar.dayAt(finish) + span);
    }

    private void backward() {
        Arrays.fill(latestFinish, finish);
        for (int end = network.size; end > 0; end = network.blockStart[end - 1]) {
            if (network.blockStart[end - 1] == end - 1) {
                backwardAlone(end - 1);
            } else {
                backwardBlock(network.blockStart[end - 1], end);
            }
        }
    }

    private void backwardAlone(int node) {
        if (fixed(node)) {
            settle(node);
            return;
        }
        int end = latestFinish[node];
        int begin = startFor(node, end);
        latestStart[node] = begin;
        demand(node, Math.min(begin - situation.ahead[node], end - situation.beside[node]));
    }

    private void backwardBlock(int from, int to) {
        int end = finish;
        int ahead = 0;
        int beside = 0;
        for (int node = from; node < to; node++) {
            if (moves(node)) {
                end = Math.min(end, latestFinish[node]);
                ahead = Math.max(ahead, situation.ahead[node]);
                beside = Math.max(beside, situation.beside[node]);
            }
        }
        int begin = end;
        for (int node = from; node < to; node++) {
            begin = moves(node) ? Math.min(begin, startFor(node, end)) : begin;
        }
        int readyBy = Math.min(begin - ahead, end - beside);
        for (int node = to - 1; node >= from; node--) {
            if (moves(node)) {
                latestStart[node] = begin;
                latestFinish[node] = end;
                demand(node, readyBy);
            }
        }
        for (int node = to - 1; node >= from; node--) {
            settle(node);
        }
    }

    private void settle(int node) {
        if (fixed(node)) {
            boolean done = situation.actuals[node].done();
            latestFinish[node] = done ? earliestFinish[node] : Math.max(earliestFinish[node], latestFinish[node]);
            latestStart[node] = earliestStart[node];
        } else if (!situation.scheduled[node]) {
            latestStart[node] = latestFinish[node];
            demand(node, latestFinish[node]);
        }
    }

    /** What the node waits for has to be done by the rank. */
    private void demand(int node, int rank) {
        int plainEnd = network.plainEnd[node];
        for (int group = network.groupStart[node]; group < plainEnd; group++) {
            int only = network.only[group];
            latestFinish[only] = Math.min(latestFinish[only], rank);
        }
        for (int group = plainEnd; group < network.groupStart[node + 1]; group++) {
            if (driver[group] >= 0) {
                latestFinish[driver[group]] = Math.min(latestFinish[driver[group]], rank);
            } else if (driver[group] == NONE) {
                demandAll(group, rank);
            }
        }
    }

    private void demandAll(int group, int rank) {
        for (int k = network.memberStart[group]; k < network.memberStart[group + 1]; k++) {
            int member = network.members[k];
            latestFinish[member] = Math.min(latestFinish[member], rank);
        }
    }

    /** Working days the start may move; of a matter already running, its finish. */
    int slack(int node) {
        return fixed(node) ? latestFinish[node] - earliestFinish[node] : latestStart[node] - earliestStart[node];
    }

    /** The scheduled member that met the group first, below 0 where there is none. */
    int driver(int group) {
        int only = network.only[group];
        if (only < 0) {
            return driver[group];
        }
        return situation.scheduled[only] ? only : NONE;
    }

    /** True where no member of the group is scheduled, so that all their prerequisites are inherited. */
    boolean inherited(int group) {
        return driver(group) == NONE;
    }
}
