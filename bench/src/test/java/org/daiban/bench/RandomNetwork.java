package org.daiban.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.Facts;
import org.daiban.engine.roadmap.LocalRules;
import org.daiban.engine.roadmap.Planner;

/**
 * A random catalogue for the engine and the same network for the peers. Some matters are needed only where the one question
 * is answered with yes; with no they take no time in the peers' network, which passes their prerequisites on.
 */
final class RandomNetwork {
    private static final String HEADER = "id,stage,name,kind,authority,statutory_amount,statutory_unit,statutory_note,"
        + "promised_amount,promised_unit,promised_note,clock_starts,result_document,prerequisites,materials,"
        + "applies_when,condition,legal_basis,evidence_limit,evidence_promise,evidence_rule";
    private static final String QUESTION = "{\"facts\":[{\"name\":\"large\",\"question\":\"规模大吗？\",\"type\":\"boolean\","
        + "\"unit\":null,\"choices\":null,\"help\":\"\"}]}";

    final Facts facts;
    final boolean[] needed;
    final Plan plan;
    final Planner planner;

    RandomNetwork(Random random) {
        int size = 2 + random.nextInt(60);
        boolean large = random.nextBoolean();
        facts = Facts.none().with("large", large);
        needed = new boolean[size];
        List<String> ids = new ArrayList<>();
        int[] days = new int[size];
        int[][] after = new int[size][];
        List<String> rows = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < size; i++) {
            ids.add("M" + i);
            boolean asks = i == 0 || random.nextInt(5) == 0;
            needed[i] = !asks || large;
            int lasting = random.nextInt(31);
            days[i] = needed[i] ? lasting : 0;
            int earlier = i;
            after[i] = random.ints(random.nextInt(4), 0, Math.max(1, i)).filter(node -> node < earlier).distinct().toArray();
            rows.add(row(ids, i, lasting, after[i], asks ? "\"{\"\"fact\"\":\"\"large\"\",\"\"is\"\":true}\"" : "{}"));
        }
        plan = new Plan(ids, days, after);
        planner = planner(String.join("\r\n", rows) + "\r\n");
    }

    private static String row(List<String> ids, int node, int days, int[] after, String condition) {
        List<String> before = new ArrayList<>();
        for (int one : after) {
            before.add(ids.get(one));
        }
        String limit = days == 0 ? ",IMMEDIATE," : days + ",WORKING_DAYS,";
        return String.join(",", ids.get(node), "1", "事项" + node, "行政许可", "某局", limit + "," + limit, "ACCEPTANCE", "批复",
            String.join(";", before), "申请表", "情形", condition, "未核", "unverified", "unverified", "unverified");
    }

    private static Planner planner(String matters) {
        Catalogue.Result catalogue = Catalogue.read("matters.csv", matters, "facts.json", QUESTION);
        Map<String, String> texts = new HashMap<>();
        texts.put("assumed-durations.csv", "matter,working_days,reason,evidence\n*,10,暂估,assumption\n");
        texts.put("added-orders.csv", "matter,after,basis,evidence\n");
        texts.put("construction.csv", "working_days,prerequisites,before,reason,evidence\n100,,,施工,assumption\n");
        texts.put("eligible-choices.csv", "choice,matter,basis,evidence\n");
        texts.put("promised-totals.csv", "kind,stages,working_days,evidence,basis\n");
        texts.put("question-pages.csv", "page,title,facts\nall,全部,large\n");
        Catalogue read = catalogue.catalogue().orElseThrow(() -> new AssertionError(catalogue.problems().toString()));
        LocalRules.Result rules = LocalRules.read(read, texts);
        return Planner.of(read, rules.rules().orElseThrow(() -> new AssertionError(rules.problems().toString())));
    }
}
