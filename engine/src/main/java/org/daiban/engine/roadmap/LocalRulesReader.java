package org.daiban.engine.roadmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daiban.engine.Problem;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.Evidence;
import org.daiban.engine.matter.Fact;
import org.daiban.engine.matter.Matter;
import org.daiban.engine.matter.Precedence;
import org.daiban.engine.matter.Prerequisite;

/** Reads the local rules and tells everything that is wrong with them at once. */
final class LocalRulesReader {
    private static final String OTHERS = "*";

    private final Catalogue catalogue;
    private final Map<String, String> texts;
    private final List<Problem> problems = new ArrayList<>();

    LocalRulesReader(Catalogue catalogue, Map<String, String> texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    LocalRules.Result read() {
        Map<String, LocalRules.Assumed> assumed = assumed();
        List<LocalRules.Order> orders = orders();
        LocalRules.ConstructionRule construction = construction(orders);
        Map<Choice, Map<String, LocalRules.Eligible>> eligible = eligible();
        List<LocalRules.Total> totals = totals();
        List<QuestionPage> pages = pages();
        if (!problems.isEmpty()) {
            return new LocalRules.Result(Optional.empty(), problems);
        }
        LocalRules rules = new LocalRules(assumed, orders, construction, eligible, totals, pages);
        return new LocalRules.Result(Optional.of(rules), problems);
    }

    private Map<String, LocalRules.Assumed> assumed() {
        Map<String, LocalRules.Assumed> assumed = new TreeMap<>();
        for (RuleRow row : rows("assumed-durations.csv", "matter", "working_days", "reason", "evidence")) {
            String id = row.text("matter");
            if (!id.equals(OTHERS)) {
                matter(row, "matter", id);
            }
            if (assumed.put(id, assumed(row)) != null) {
                row.problem("matter", "事项“" + id + "”重复");
            }
        }
        LocalRules.Assumed others = assumed.remove(OTHERS);
        if (others == null) {
            problems.add(new Problem("assumed-durations.csv", 0, "matter", "缺少“*”一行，即没有单独列出的事项按几个工作日推算"));
            return assumed;
        }
        catalogue.matters().forEach(matter -> assumed.putIfAbsent(matter.id(), others));
        return assumed;
    }

    private static LocalRules.Assumed assumed(RuleRow row) {
        return new LocalRules.Assumed(row.days("working_days"), row.required("reason"), row.evidence("evidence"));
    }

    private List<LocalRules.Order> orders() {
        List<LocalRules.Order> orders = new ArrayList<>();
        for (RuleRow row : rows("added-orders.csv", "matter", "after", "basis", "evidence")) {
            matter(row, "matter", row.text("matter"));
            matter(row, "after", row.text("after"));
            orders.add(new LocalRules.Order(row.text("matter"), row.text("after"), row.required("basis"),
                    row.evidence("evidence")));
        }
        return orders;
    }

    private LocalRules.ConstructionRule construction(List<LocalRules.Order> orders) {
        List<RuleRow> rows = rows("construction.csv", "working_days", "prerequisites", "before", "reason", "evidence");
        if (rows.size() != 1) {
            problems.add(new Problem("construction.csv", 0, "", "应当有且只有一行施工期"));
            return null;
        }
        RuleRow row = rows.get(0);
        List<Prerequisite> prerequisites = new ArrayList<>();
        for (String group : row.list("prerequisites")) {
            List<String> ids = Arrays.stream(group.split("\\|")).map(String::strip).toList();
            ids.forEach(id -> matter(row, "prerequisites", id));
            prerequisites.add(new Prerequisite(ids.stream().map(id -> new Prerequisite.Alternative(id, false)).toList()));
        }
        Set<String> before = new TreeSet<>(row.list("before"));
        before.forEach(id -> matter(row, "before", id));
        LocalRules.ConstructionRule rule = new LocalRules.ConstructionRule(row.days("working_days"),
                row.required("reason"), row.evidence("evidence"), prerequisites, before);
        if (problems.isEmpty()) {
            refuseCircle(row, rule, orders);
        }
        return rule;
    }

    private void refuseCircle(RuleRow row, LocalRules.ConstructionRule rule, List<LocalRules.Order> orders) {
        List<String> circle = Precedence.order(nodes(catalogue, rule, orders)).circle();
        if (!circle.isEmpty()) {
            row.problem("prerequisites", "施工期（BUILD）、补充次序与前置事项绕成了圈：" + String.join(" 需要 ", circle));
        }
    }

    /** The matters and the construction as one order. */
    static List<Precedence.Node> nodes(Catalogue catalogue, LocalRules.ConstructionRule rule,
                                       List<LocalRules.Order> orders) {
        List<Precedence.Node> nodes = new ArrayList<>();
        for (Precedence.Node node : Precedence.nodes(catalogue.matters())) {
            Set<String> after = new LinkedHashSet<>(node.after());
            if (rule.before().contains(node.id())) {
                after.add(Construction.ID);
            }
            orders.stream().filter(order -> order.matter().equals(node.id())).forEach(order -> after.add(order.after()));
            nodes.add(new Precedence.Node(node.id(), node.together(), after));
        }
        Set<String> after = rule.prerequisites().stream().flatMap(one -> one.matters().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        nodes.add(new Precedence.Node(Construction.ID, Construction.ID, after));
        return nodes;
    }

    private Map<Choice, Map<String, LocalRules.Eligible>> eligible() {
        Map<Choice, Map<String, LocalRules.Eligible>> eligible = new EnumMap<>(Choice.class);
        for (RuleRow row : rows("eligible-choices.csv", "choice", "matter", "basis", "evidence")) {
            Choice choice = row.named("choice", Choice.class);
            matter(row, "matter", row.text("matter"));
            if (choice != null) {
                eligible.computeIfAbsent(choice, one -> new HashMap<>()).put(row.text("matter"),
                        new LocalRules.Eligible(row.required("basis"), row.evidence("evidence")));
            }
        }
        return eligible;
    }

    private List<LocalRules.Total> totals() {
        List<LocalRules.Total> totals = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (RuleRow row : rows("promised-totals.csv", "kind", "stages", "working_days", "evidence", "basis")) {
            TotalKind kind = row.named("kind", TotalKind.class);
            Evidence evidence = row.evidence("evidence");
            if (!row.text("stages").matches("[1-4](;[1-4])*")) {
                row.problem("stages", "阶段应当是1到4，几个阶段合并的用分号隔开");
                continue;
            }
            Set<Integer> stages = row.list("stages").stream().map(Integer::valueOf).collect(Collectors.toSet());
            if (!seen.add(kind + " " + stages)) {
                row.problem("stages", "同一类型的同一阶段写了两次");
            }
            PromisedTotal promised = new PromisedTotal(row.days("working_days"), evidence, row.required("basis"), "");
            totals.add(new LocalRules.Total(kind, stages, promised));
        }
        return totals;
    }

    private List<QuestionPage> pages() {
        List<QuestionPage> pages = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (RuleRow row : rows("question-pages.csv", "page", "title", "facts")) {
            List<Fact> facts = new ArrayList<>();
            for (String name : row.list("facts")) {
                catalogue.fact(name).ifPresentOrElse(facts::add, () -> row.problem("facts", "没有“" + name + "”这个问题"));
                if (!asked.add(name)) {
                    row.problem("facts", "“" + name + "”已经在前面问过");
                }
            }
            if (!seen.add(row.required("page"))) {
                row.problem("page", "页面“" + row.text("page") + "”重复");
            }
            pages.add(new QuestionPage(row.text("page"), pages.size() + 1, row.required("title"), facts));
        }
        catalogue.facts().stream().map(Fact::name).filter(name -> !asked.contains(name)).forEach(name ->
                problems.add(new Problem("question-pages.csv", 0, "facts", "“" + name + "”没有放进任何一页")));
        return pages;
    }

    private void matter(RuleRow row, String column, String id) {
        Optional<Matter> matter = catalogue.matter(id);
        if (matter.isEmpty()) {
            row.problem(column, "事项“" + id + "”不在清单里");
        }
    }

    private List<RuleRow> rows(String file, String... columns) {
        return RuleRow.read(file, texts.get(file), List.of(columns), problems);
    }
}
