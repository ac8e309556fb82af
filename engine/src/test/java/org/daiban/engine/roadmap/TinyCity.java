package org.daiban.engine.roadmap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.Facts;
import org.daiban.engine.matter.TinyFiles;

/** Planners over small catalogues; f0 is asked by a matter of its own (Z99), so that no question is unused. */
final class TinyCity {
    private TinyCity() {
    }

    /** @param rows id, prerequisites, duration and, where it is not always needed, the number of a yes-or-no question */
    static Planner planner(int facts, List<String[]> rows) {
        List<String> lines = rows.stream().map(row -> TinyFiles.matter(row[0], row[1], row[2],
                row.length > 3 ? TinyFiles.yes(Integer.parseInt(row[3])) : "{}")).collect(Collectors.toList());
        for (int fact = 0; fact < facts; fact++) {
            lines.add(TinyFiles.matter("Z" + fact, "", "I", "{\"all\":[" + TinyFiles.yes(fact) + ",{\"not\":"
                    + TinyFiles.yes(fact) + "}]}"));
        }
        return planner(TinyFiles.catalogue(facts, lines.toArray(String[]::new)));
    }

    static Planner planner(Catalogue catalogue) {
        LocalRules.Result rules = LocalRules.read(catalogue, texts(catalogue));
        return Planner.of(catalogue, rules.rules().orElseThrow(() -> new AssertionError(rules.problems().toString())));
    }

    static String[] row(String... cells) {
        return cells;
    }

    static RoadmapRequest request(Facts facts) {
        return World.request(facts);
    }

    private static Map<String, String> texts(Catalogue catalogue) {
        Map<String, String> texts = new HashMap<>();
        texts.put("assumed-durations.csv", "matter,working_days,reason,evidence\n*,10,暂估,assumption\n");
        texts.put("added-orders.csv", "matter,after,basis,evidence\n");
        texts.put("construction.csv", "working_days,prerequisites,before,reason,evidence\n100,,,施工,assumption\n");
        texts.put("eligible-choices.csv", "choice,matter,basis,evidence\n");
        texts.put("promised-totals.csv", "kind,stages,working_days,evidence,basis\n");
        texts.put("question-pages.csv", "page,title,facts\nall,全部," + catalogue.facts().stream()
                .map(fact -> fact.name()).collect(Collectors.joining(";")) + "\n");
        return texts;
    }
}
