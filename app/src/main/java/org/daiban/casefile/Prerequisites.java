package org.daiban.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.daiban.engine.roadmap.PlannedMatter;

/** What a case file waits for in its project, as the roadmap said when it was opened. */
final class Prerequisites {

    private Prerequisites() {
    }

    /** Ids all of which must finish; alternatives of which one is enough joined by |. */
    static List<String> of(PlannedMatter planned) {
        Set<String> single = new LinkedHashSet<>(planned.after());
        List<String> waits = new ArrayList<>();
        planned.anyOf().forEach(group -> {
            single.removeAll(group);
            waits.add(String.join("|", group));
        });
        waits.addAll(0, single);
        return waits;
    }

    /** @param name the name of a matter by its id */
    static List<Prerequisite> of(CaseRow row, List<CaseRow> ofProject, UnaryOperator<String> name) {
        return row.waitsFor().stream().map(ids -> prerequisite(Arrays.asList(ids.split("\\|")), ofProject, name)).toList();
    }

    private static Prerequisite prerequisite(List<String> ids, List<CaseRow> ofProject, UnaryOperator<String> name) {
        List<CaseRow> found = ofProject.stream().filter(other -> ids.contains(other.matter())).toList();
        boolean done = found.stream().anyMatch(other ->
                !other.withoutResult() && (other.state() == CaseState.DECIDED || other.state() == CaseState.DELIVERED));
        return new Prerequisite(String.join(" 或 ", ids.stream().map(name).toList()), done,
                found.isEmpty() ? null : found.get(found.size() - 1).id());
    }
}
