package org.daiban.bench;

import java.util.concurrent.TimeUnit;
import org.daiban.engine.roadmap.Roadmap;
import org.daiban.engine.roadmap.RoadmapRequest;
import org.daiban.engine.roadmap.Schedule;
import org.daiban.engine.roadmap.SchedulePasses;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.mpxj.ProjectFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One project of 60 matters planned: by the engine from its facts, by the peers from the network the engine found. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ScheduleBenchmark {
    private final RoadmapRequest request = City.hospital();
    private final SchedulePasses passes = SchedulePasses.of(City.PLANNER.schedule(request));
    private final Plan plan = Plan.of(City.PLANNER.plan(request));
    private final Graph<Integer, DefaultEdge> graph = GraphPlan.graph(plan);
    private final MpxjPlan mpxj = new MpxjPlan(plan, City.YEARS);

    @Benchmark
    public Schedule factsToSchedule() {
        return City.PLANNER.schedule(request);
    }

    @Benchmark
    public Roadmap factsToRoadmapInWords() {
        return City.PLANNER.plan(request);
    }

    @Benchmark
    public Object passes() {
        return passes.again();
    }

    @Benchmark
    public Object networkByJGraphT() {
        return GraphPlan.of(plan);
    }

    @Benchmark
    public Object passesByJGraphT() {
        return GraphPlan.passes(graph, plan.workingDays());
    }

    @Benchmark
    public ProjectFile passesByMpxj() {
        return mpxj.scheduled(City.START);
    }
}
