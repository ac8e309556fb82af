package org.daiban.engine.roadmap;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * What each scheduled node waits for directly: its groups without those that another of its groups brings about anyway,
 * so that people see that B02 waits for B01, and not once more all that B01 waited for.
 */
final class Waits {
    private final Network network;
    /** By first node of a block. */
    private final List<List<List<String>>> direct;
    /** By first node of a block: what is certainly finished when it starts. */
    private final BitSet[] certain;

    Waits(Network network, boolean[] scheduled) {
        this.network = network;
        this.certain = new BitSet[network.size];
        this.direct = new ArrayList<>();
        for (int node = 0; node < network.size; node++) {
            boolean first = network.blockStart[node] == node;
            direct.add(first ? direct(node, scheduled) : List.of());
        }
    }

    /** Groups of ids: all groups, of each group any one. */
    List<List<String>> of(int node) {
        return direct.get(network.blockStart[node]);
    }

    private List<List<String>> direct(int block, boolean[] scheduled) {
        List<List<String>> groups = new ArrayList<>(network.waitsFor(block, scheduled));
        certain[block] = new BitSet();
        groups.forEach(group -> certain[block].or(finishedWith(group)));
        List<List<String>> alternativesFirst = new ArrayList<>(groups);
        alternativesFirst.sort(Comparator.comparing(group -> -group.size()));
        alternativesFirst.stream().filter(group -> broughtAbout(group, groups)).forEach(groups::remove);
        return groups;
    }

    private boolean broughtAbout(List<String> group, List<List<String>> groups) {
        return groups.stream().filter(other -> !other.equals(group)).map(this::finishedWith)
                .anyMatch(finished -> group.stream().mapToInt(network::number).anyMatch(finished::get));
    }

    /** What is finished once any one of the group is, whichever it may be. */
    private BitSet finishedWith(List<String> group) {
        BitSet finished = null;
        for (String id : group) {
            int node = network.number(id);
            BitSet with = (BitSet) certain[network.blockStart[node]].clone();
            with.set(node);
            if (finished == null) {
                finished = with;
            } else {
                finished.and(with);
            }
        }
        return finished;
    }
}
