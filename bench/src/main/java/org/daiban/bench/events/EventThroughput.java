package org.daiban.bench.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daiban.bench.Machine;

/** How many commands a second the house and the peer take on one PostgreSQL, round by round in turn. */
public final class EventThroughput {

    private static final int WARM_UP = 2;
    private static final int ROUNDS = 7;
    private static final int LIVES = 40;

    private EventThroughput() {
    }

    /** @param arguments where to write the lines of the page; an empty folder for the data */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[1]).toAbsolutePath();
        StringBuilder lines = new StringBuilder();
        Machine before = Machine.now();
        try (House house = new House(data.toString()); Process process = new Process(data)) {
            for (int threads : new int[] {1, 4}) {
                double[] ours = new double[ROUNDS];
                double[] theirs = new double[ROUNDS];
                for (int round = -WARM_UP; round < ROUNDS; round++) {
                    double our = perSecond(house, threads);
                    double their = perSecond(process, threads);
                    if (round >= 0) {
                        ours[round] = our;
                        theirs[round] = their;
                    }
                }
                lines.append(line(threads, ours, theirs));
            }
        }
        Files.writeString(Path.of(arguments[0]), lines.append("%nMeasured %s, load before %s and after %s.%n".formatted(
                before.at(), before.load(), Machine.now().load())));
        System.exit(0);
    }

    private static double perSecond(Life life, int threads) throws Exception {
        List<UUID> prepared = new ArrayList<>();
        for (int i = 0; i < LIVES; i++) {
            prepared.add(life.prepare());
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Void>> lives = prepared.stream().<Callable<Void>>map(one -> () -> {
                life.live(one);
                return null;
            }).toList();
            long begin = System.nanoTime();
            for (Future<Void> done : pool.invokeAll(lives)) {
                done.get();
            }
            return LIVES * Life.COMMANDS * 1e9 / (System.nanoTime() - begin);
        } finally {
            pool.shutdown();
        }
    }

    private static String line(int threads, double[] ours, double[] theirs) throws IOException {
        double[] ratios = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            ratios[i] = ours[i] / theirs[i];
        }
        return "| %d at a time | %s | %s | %s |%n".formatted(threads, spread(ours, "%.0f"), spread(theirs, "%.0f"), spread(ratios, "%.1f×"));
    }

    /** The median, and the middle half. */
    private static String spread(double[] values, String format) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (format + " (" + format + "–" + format + ")").formatted(sorted[sorted.length / 2], sorted[sorted.length / 4],
                sorted[sorted.length - 1 - sorted.length / 4]);
    }
}
