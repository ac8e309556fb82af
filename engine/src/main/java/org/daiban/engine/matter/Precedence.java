package org.daiban.engine.matter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Brings matters into an order in which nothing comes before what it waits for, or names a circle. Matters handled
 * together (merged, or issued at the same time) count as one, so that waiting for each other is no circle.
 */
public final class Precedence {
    private Precedence() {
    }

    /**
     * @param together the id that stands for all matters handled together with this one; its own id where there are none
     * @param after    ids this one waits for, alternatives included
     */
    public record Node(String id, String together, Set<String> after) {
    }

    /**
     * @param order  ids, what must come first first; ties by id, matters handled together side by side; empty if there is a
     *               circle
     * @param circle ids in which each waits for the next, first repeated last; empty if there is none
     */
    public record Result(List<String> order, List<String> circle) {
    }

    public static List<Node> nodes(Collection<Matter> matters) {
        List<Node> nodes = new ArrayList<>();
        for (Matter matter : matters) {
            Set<String> after = new LinkedHashSet<>();
            matter.prerequisites().forEach(prerequisite -> after.addAll(prerequisite.matters()));
            nodes.add(new Node(matter.id(), matter.mergedInto().or(matter::issuedWith).orElse(matter.id()), after));
        }
        return nodes;
    }

    /** Ids that are named and are no node are passed over. */
    public static Result order(Collection<Node> nodes) {
        Map<String, String> blocks = blocks(nodes);
        Map<String, Set<String>> waits = new TreeMap<>();
        for (Node node : nodes) {
            Set<String> after = waits.computeIfAbsent(blocks.get(node.id()), block -> new LinkedHashSet<>());
            node.after().stream().map(blocks::get).filter(Objects::nonNull).forEach(after::add);
        }
        waits.forEach((block, after) -> after.remove(block));
        List<String> ordered = new ArrayList<>();
        while (!waits.isEmpty()) {
            List<String> free = waits.keySet().stream().filter(block -> ordered.containsAll(waits.get(block))).toList();
            if (free.isEmpty()) {
                return new Result(List.of(), circle(waits));
            }
            ordered.addAll(free);
            free.forEach(waits::remove);
        }
        return new Result(members(ordered, nodes, blocks), List.of());
    }

    /** The standing-for id of each, followed to its end, so that chains of togetherness are one block. */
    private static Map<String, String> blocks(Collection<Node> nodes) {
        Map<String, String> together = new HashMap<>();
        nodes.forEach(node -> together.put(node.id(), node.together()));
        Map<String, String> blocks = new HashMap<>();
        for (String id : together.keySet()) {
            Set<String> chain = new LinkedHashSet<>();
            String at = id;
            while (chain.add(at) && together.containsKey(together.get(at))) {
                at = together.get(at);
            }
            blocks.put(id, Collections.min(loop(at, together)));
        }
        return blocks;
    }

    /** Those that in turn stand for each other, or the one that stands for itself. */
    private static Set<String> loop(String start, Map<String, String> together) {
        Set<String> loop = new LinkedHashSet<>();
        String at = start;
        while (together.containsKey(at) && loop.add(at)) {
            at = together.get(at);
        }
        return loop;
    }

    private static List<String> circle(Map<String, Set<String>> waits) {
        Map<String, Integer> path = new LinkedHashMap<>();
        String at = waits.keySet().iterator().next();
        while (path.putIfAbsent(at, path.size()) == null) {
            at = waits.get(at).stream().filter(waits::containsKey).sorted().findFirst().orElseThrow();
        }
        List<String> circle = new ArrayList<>(path.keySet()).subList(path.get(at), path.size());
        List<String> closed = new ArrayList<>(circle);
        closed.add(at);
        return closed;
    }

    private static List<String> members(List<String> ordered, Collection<Node> nodes, Map<String, String> blocks) {
        Map<String, List<Node>> byBlock = new HashMap<>();
        nodes.forEach(node -> byBlock.computeIfAbsent(blocks.get(node.id()), block -> new ArrayList<>()).add(node));
        List<String> order = new ArrayList<>();
        ordered.forEach(block -> order.addAll(inside(byBlock.get(block))));
        return order;
    }

    /** Inside a block what is waited for comes first, as far as the members do not wait for each other. */
    private static List<String> inside(List<Node> members) {
        Map<String, Node> left = new TreeMap<>();
        members.forEach(member -> left.put(member.id(), member));
        List<String> order = new ArrayList<>();
        while (!left.isEmpty()) {
            Node next = left.values().stream()
                    .filter(node -> Collections.disjoint(node.after(), left.keySet()))
                    .findFirst().orElseGet(() -> left.values().iterator().next());
            order.add(next.id());
            left.remove(next.id());
        }
        return order;
    }
}
