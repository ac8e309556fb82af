package org.daiban.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs all benchmarks in one go and writes the page that tells what came out. */
public final class Bench {
    private Bench() {
    }

    /** @param arguments where to write the page; then, where only some shall run, a pattern of their names */
    public static void main(String[] arguments) throws RunnerException, IOException {
        var options = new OptionsBuilder()
            .include(arguments.length > 1 ? arguments[1] : "org\\.daiban\\.bench\\..*")
            .forks(2).warmupIterations(8).warmupTime(TimeValue.milliseconds(500))
            .measurementIterations(8).measurementTime(TimeValue.milliseconds(500))
            .jvmArgs("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC")
            .addProfiler(GCProfiler.class).addProfiler(ProcessorTime.class).build();
        Machine before = Machine.now();
        var results = new Runner(options).run();
        Files.writeString(Path.of(arguments[0]), new Page(Figures.of(results), lines("events"), lines("pages"), before, Machine.now()).text());
    }

    /** What the benchmarks with a database wrote; empty where they did not run. */
    private static String lines(String name) throws IOException {
        Path file = Path.of("bench/target", name + ".md");
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
