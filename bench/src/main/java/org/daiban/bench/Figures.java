package org.daiban.bench;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/** What was measured, by the name of the benchmark and, after a blank, its parameter. */
record Figures(Map<String, Figure> figures) {

    /**
     * @param nanoseconds   processor time of one operation, the median of all iterations
     * @param quarter       a quarter of the iterations stayed below it
     * @param threeQuarters three quarters of the iterations stayed below it
     * @param bytes         allocated by one operation
     */
    record Figure(double nanoseconds, double quarter, double threeQuarters, double bytes) {
    }

    static Figures of(Collection<RunResult> results) {
        Map<String, Figure> figures = new HashMap<>();
        results.forEach(result -> figures.put(name(result), figure(result)));
        return new Figures(figures);
    }

    private static String name(RunResult result) {
        var parameters = result.getParams();
        String name = parameters.getBenchmark().substring(parameters.getBenchmark().lastIndexOf('.') + 1);
        return parameters.getParamsKeys().stream().map(parameters::getParam).reduce(name, (some, more) -> some + " " + more);
    }

    private static Figure figure(RunResult result) {
        Statistics time = result.getSecondaryResults().get(ProcessorTime.NAME).getStatistics();
        return new Figure(time.getPercentile(50), time.getPercentile(25), time.getPercentile(75),
            result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
    }

    boolean has(String name) {
        return figures.containsKey(name);
    }

    Figure figure(String name) {
        return figures.get(name);
    }

    double nanoseconds(String name) {
        return figure(name).nanoseconds();
    }

    double bytes(String name) {
        return figure(name).bytes();
    }
}
