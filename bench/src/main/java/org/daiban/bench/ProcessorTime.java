package org.daiban.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The processor time Java threads spent on one operation, in nanoseconds. On a shared machine it leaves out the time others
 * had the processor, which the time of the clock does not; compiler and collector run in threads of their own and are left out.
 */
public final class ProcessorTime implements InternalProfiler {
    static final String NAME = "processor.time";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private long before;

    @Override
    public String getDescription() {
        return "Processor time of an operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = spent();
    }

    @Override
    public Collection<ScalarResult> afterIteration(BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double nanoseconds = (double) (spent() - before) / result.getMetadata().getAllOps();
        return List.of(new ScalarResult(NAME, nanoseconds, "ns/op", AggregationPolicy.AVG));
    }

    private static long spent() {
        long spent = 0;
        for (long thread : THREADS.getAllThreadIds()) {
            spent += Math.max(0, THREADS.getThreadCpuTime(thread));
        }
        return spent;
    }
}
