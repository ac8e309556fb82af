package org.daiban.bench;

import java.util.Arrays;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;

/** The forward and the backward pass over a graph of JGraphT, in working days after the start. */
final class GraphPlan {
    private final int[] workingDays;
    private final Graph<Integer, DefaultEdge> graph;
    final int[] earliestFinish;
    final int[] latestFinish;

    private GraphPlan(Graph<Integer, DefaultEdge> graph, int[] workingDays) {
        this.graph = graph;
        this.workingDays = workingDays;
        this.earliestFinish = new int[workingDays.length];
        this.latestFinish = new int[workingDays.length];
    }

    static Graph<Integer, DefaultEdge> graph(Plan plan) {
        Graph<Integer, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
        for (int node = 0; node < plan.size(); node++) {
            graph.addVertex(node);
        }
        for (int node = 0; node < plan.size(); node++) {
            for (int before : plan.after()[node]) {
                graph.addEdge(before, node);
            }
        }
        return graph;
    }

    static GraphPlan of(Plan plan) {
        return passes(graph(plan), plan.workingDays());
    }

    /** The passes alone, over a graph that stands already. */
    static GraphPlan passes(Graph<Integer, DefaultEdge> graph, int[] workingDays) {
        GraphPlan passes = new GraphPlan(graph, workingDays);
        int[] order = passes.order();
        passes.backward(order, passes.forward(order));
        return passes;
    }

    private int[] order() {
        int[] order = new int[workingDays.length];
        int at = 0;
        for (var nodes = new TopologicalOrderIterator<>(graph); nodes.hasNext();) {
            order[at++] = nodes.next();
        }
        return order;
    }

    private int forward(int[] order) {
        int finish = 0;
        for (int node : order) {
            int ready = 0;
            for (DefaultEdge edge : graph.incomingEdgesOf(node)) {
                ready = Math.max(ready, earliestFinish[graph.getEdgeSource(edge)]);
            }
            earliestFinish[node] = ready + workingDays[node];
            finish = Math.max(finish, earliestFinish[node]);
        }
        return finish;
    }

    private void backward(int[] order, int finish) {
        Arrays.fill(latestFinish, finish);
        for (int i = order.length - 1; i >= 0; i--) {
            int node = order[i];
            for (DefaultEdge edge : graph.outgoingEdgesOf(node)) {
                int after = graph.getEdgeTarget(edge);
                latestFinish[node] = Math.min(latestFinish[node], latestFinish[after] - workingDays[after]);
            }
        }
    }
}
