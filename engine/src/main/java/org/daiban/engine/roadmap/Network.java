package org.daiban.engine.roadmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.Condition;
import org.daiban.engine.matter.Limits;
import org.daiban.engine.matter.Matter;
import org.daiban.engine.matter.Precedence;
import org.daiban.engine.matter.Prerequisite;

/**
 * The whole catalogue and the construction as numbered nodes, what must come first first, so that one sweep up or down
 * the numbers is a forward or backward pass. Matters handled together are a block of neighbouring numbers. What a node
 * waits for are groups: all groups, of each group any one.
 */
final class Network {
    final int size;
    final String[] ids;
    /** Null for the construction. */
    final Matter[] matters;
    final Condition[] conditions;
    final int construction;
    /** The groups of node i are groupStart[i] to groupStart[i + 1]; the members of group g likewise. */
    final int[] groupStart;
    final int[] memberStart;
    final int[] members;
    /** Groups that bind only where a member is scheduled and pass nothing on: the added orders. */
    final boolean[] lapsing;
    /**
     * The plain groups of node i come first, groupStart[i] to plainEnd[i]: they bind in every project and have one member, which
     * is in another block. Of them the member, of all others -1.
     */
    final int[] plainEnd;
    final int[] only;
    /** First node of the block of each node, and first node after it. */
    final int[] blockStart;
    final int[] blockEnd;
    /** The node a merged matter is decided with, -1 for others. */
    final int[] host;
    final PlannedDuration[] promised;
    final PlannedDuration[] statutory;
    final PlannedDuration[] assumed;
    private final Map<String, Integer> numbers = new HashMap<>();

    static Network of(Catalogue catalogue, LocalRules rules) {
        return new Network(catalogue, rules, Precedence.order(
                LocalRulesReader.nodes(catalogue, rules.construction(), rules.orders())));
    }

    private Network(Catalogue catalogue, LocalRules rules, Precedence.Result order) {
        ids = order.order().toArray(String[]::new);
        size = ids.length;
        for (int i = 0; i < size; i++) {
            numbers.put(ids[i], i);
        }
        construction = number(Construction.ID);
        matters = new Matter[size];
        conditions = new Condition[size];
        promised = new PlannedDuration[size];
        statutory = new PlannedDuration[size];
        assumed = new PlannedDuration[size];
        host = new int[size];
        for (int i = 0; i < size; i++) {
            fill(i, catalogue, rules);
        }
        blockStart = new int[size];
        blockEnd = new int[size];
        fillBlocks();
        groupStart = new int[size + 1];
        plainEnd = new int[size];
        List<List<Integer>> groups = new ArrayList<>();
        BitSet added = new BitSet();
        for (int i = 0; i < size; i++) {
            List<List<Integer>> plain = new ArrayList<>();
            List<List<Integer>> others = new ArrayList<>();
            for (List<Integer> group : groupsOf(i, rules.construction())) {
                (group.size() == 1 && !sameBlock(group.get(0), i) ? plain : others).add(group);
            }
            groups.addAll(plain);
            plainEnd[i] = groups.size();
            groups.addAll(others);
            int stated = groups.size();
            rules.ordersOf(ids[i]).forEach(one -> groups.add(List.of(number(one.after()))));
            added.set(stated, groups.size());
            groupStart[i + 1] = groups.size();
        }
        lapsing = new boolean[groups.size()];
        added.stream().forEach(group -> lapsing[group] = true);
        memberStart = new int[groups.size() + 1];
        for (int g = 0; g < groups.size(); g++) {
            memberStart[g + 1] = memberStart[g] + groups.get(g).size();
        }
        members = groups.stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray();
        only = new int[groups.size()];
        Arrays.fill(only, -1);
        for (int i = 0; i < size; i++) {
            for (int g = groupStart[i]; g < plainEnd[i]; g++) {
                only[g] = members[memberStart[g]];
            }
        }
    }

    private void fill(int node, Catalogue catalogue, LocalRules rules) {
        host[node] = -1;
        if (node == construction) {
            PlannedDuration building = Durations.construction(rules.construction());
            promised[node] = building;
            statutory[node] = building;
            assumed[node] = building;
            return;
        }
        Matter matter = catalogue.matter(ids[node]).orElseThrow();
        matters[node] = matter;
        conditions[node] = matter.condition();
        promised[node] = Durations.of(matter, Limits.PROMISED, rules);
        statutory[node] = Durations.of(matter, Limits.STATUTORY, rules);
        assumed[node] = Durations.assumed(rules.assumed(matter.id()));
        host[node] = matter.mergedInto().map(this::number).orElse(-1);
    }

    private List<List<Integer>> groupsOf(int node, LocalRules.ConstructionRule rule) {
        List<Prerequisite> prerequisites = node == construction ? rule.prerequisites() : matters[node].prerequisites();
        List<List<Integer>> groups = new ArrayList<>();
        for (Prerequisite prerequisite : prerequisites) {
            groups.add(prerequisite.matters().stream().distinct().map(this::number).sorted().toList());
        }
        if (rule.before().contains(ids[node])) {
            groups.add(List.of(construction));
        }
        return groups;
    }

    private void fillBlocks() {
        int[] leader = leaders();
        for (int i = 0; i < size; i++) {
            blockStart[i] = i > 0 && leader[i] == leader[i - 1] ? blockStart[i - 1] : i;
        }
        for (int i = size - 1; i >= 0; i--) {
            blockEnd[i] = i + 1 < size && blockStart[i + 1] == blockStart[i] ? blockEnd[i + 1] : i + 1;
        }
    }

    /** The smallest number among the nodes handled together with each node. */
    private int[] leaders() {
        int[] leader = new int[size];
        for (int i = 0; i < size; i++) {
            leader[i] = i;
        }
        for (int round = 0; round < size; round++) {
            boolean changed = false;
            for (int i = 0; i < size; i++) {
                int with = with(i);
                int least = Math.min(leader[i], leader[with]);
                changed |= leader[i] != least || leader[with] != least;
                leader[i] = least;
                leader[with] = least;
            }
            if (!changed) {
                break;
            }
        }
        return leader;
    }

    private int with(int node) {
        return node == construction ? node
                : matters[node].mergedInto().or(matters[node]::issuedWith).map(this::number).orElse(node);
    }

    /** -1 where there is no such id. */
    int number(String id) {
        return numbers.getOrDefault(id, -1);
    }

    PlannedDuration usual(int node, Limits limits) {
        return limits == Limits.PROMISED ? promised[node] : statutory[node];
    }

    boolean sameBlock(int a, int b) {
        return blockStart[a] == blockStart[b];
    }

    /** Ids of the scheduled matters handled together, what the law puts first first; empty where the node is alone. */
    List<String> together(int node, boolean[] scheduled) {
        Set<String> together = new LinkedHashSet<>();
        Set<String> others = new TreeSet<>();
        for (int i = blockStart[node]; i < blockEnd[node]; i++) {
            if (scheduled[i]) {
                (with(i) == i ? together : others).add(ids[i]);
            }
        }
        together.addAll(others);
        return together.size() > 1 ? List.copyOf(together) : List.of();
    }

    /** The groups a node and all handled together with it wait for, after passing on what is not scheduled. */
    Set<List<String>> waitsFor(int node, boolean[] scheduled) {
        Set<List<String>> groups = new LinkedHashSet<>();
        boolean[] seen = new boolean[size];
        for (int with = blockStart[node]; with < blockEnd[node]; with++) {
            if (scheduled[with]) {
                collect(with, with, scheduled, groups, seen);
            }
        }
        return groups;
    }

    private void collect(int node, int of, boolean[] scheduled, Set<List<String>> into, boolean[] seen) {
        if (seen[of]) {
            return;
        }
        seen[of] = true;
        for (int g = groupStart[of]; g < groupStart[of + 1]; g++) {
            List<String> needed = new ArrayList<>();
            boolean together = false;
            for (int k = memberStart[g]; k < memberStart[g + 1]; k++) {
                if (scheduled[members[k]]) {
                    needed.add(ids[members[k]]);
                    together |= sameBlock(members[k], node);
                }
            }
            if (needed.isEmpty()) {
                for (int k = memberStart[g]; k < memberStart[g + 1] && !lapsing[g]; k++) {
                    collect(node, members[k], scheduled, into, seen);
                }
            } else if (!together) {
                into.add(needed);
            }
        }
    }
}
