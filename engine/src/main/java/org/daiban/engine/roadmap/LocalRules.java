package org.daiban.engine.roadmap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daiban.engine.Problem;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.ConfirmedValues;
import org.daiban.engine.matter.Evidence;
import org.daiban.engine.matter.Prerequisite;

/** What a plan needs beyond the catalogue and no law settles: figures and lists of the city, or our own until it confirms. */
public final class LocalRules {
    /** The files to give to {@link #read}; they lie beside the catalogue in {@code org/daiban/engine/reference/}. */
    public static final List<String> FILES = List.of("assumed-durations.csv", "added-orders.csv", "construction.csv",
            "eligible-choices.csv", "promised-totals.csv", "question-pages.csv");

    private final Map<String, Assumed> assumed;
    private final List<Order> orders;
    private final ConstructionRule construction;
    private final Map<Choice, Map<String, Eligible>> eligible;
    private final List<Total> totals;
    private final List<QuestionPage> pages;

    LocalRules(Map<String, Assumed> assumed, List<Order> orders, ConstructionRule construction,
               Map<Choice, Map<String, Eligible>> eligible, List<Total> totals, List<QuestionPage> pages) {
        this.assumed = assumed;
        this.orders = orders;
        this.construction = construction;
        this.eligible = eligible;
        this.totals = totals;
        this.pages = pages;
    }

    /** @param rules empty when there is any problem */
    public record Result(Optional<LocalRules> rules, List<Problem> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    record Assumed(int workingDays, String reason, Evidence evidence) {
    }

    /** An order the law knows and the catalogue does not state; it binds where both matters are handled. */
    record Order(String matter, String after, String basis, Evidence evidence) {
    }

    record ConstructionRule(int workingDays, String reason, Evidence evidence, List<Prerequisite> prerequisites,
                            Set<String> before) {
    }

    /** @param basis the clause that allows the choice */
    record Eligible(String basis, Evidence evidence) {
    }

    /** @param stages codes of the stages taken together; all four for the whole */
    public record Total(TotalKind kind, Set<Integer> stages, PromisedTotal promised) {
        public Total {
            stages = Set.copyOf(stages);
        }

        /** Its name among what can be confirmed. Names are kept in records: never change how they are made. */
        public String figure() {
            return "TOTAL/" + kind.name() + "/" + stages.stream().sorted().map(String::valueOf).collect(Collectors.joining(";"));
        }

        /** The whole value: another number of days is another value. */
        public String value() {
            return promised.workingDays() + "\nWORKING_DAYS";
        }

        public String label() {
            return kind.label() + (stages.size() == 4 ? "全流程" : stages.stream().sorted()
                    .map(code -> "第" + "一二三四".charAt(code - 1) + "阶段").collect(Collectors.joining("、")));
        }

        Total confirmed(ConfirmedValues confirmations) {
            return confirmations.source(figure(), value()).map(source -> new Total(kind, stages, new PromisedTotal(
                    promised.workingDays(), Evidence.CONFIRMED, promised.basis(), source))).orElse(this);
        }
    }

    /** @param texts the content of each of {@link #FILES} by its name */
    public static Result read(Catalogue catalogue, Map<String, String> texts) {
        return new LocalRulesReader(catalogue, texts).read();
    }

    /** The same rules, each total that was confirmed marked so. */
    public LocalRules confirmed(ConfirmedValues confirmations) {
        return new LocalRules(assumed, orders, construction, eligible,
                totals.stream().map(total -> total.confirmed(confirmations)).toList(), pages);
    }

    /** What the city promises, in the order of the file. */
    public List<Total> totals() {
        return List.copyOf(totals);
    }

    /** There is one for every matter of the catalogue. */
    Assumed assumed(String matter) {
        return assumed.get(matter);
    }

    List<Order> orders() {
        return orders;
    }

    List<Order> ordersOf(String matter) {
        return orders.stream().filter(order -> order.matter().equals(matter)).toList();
    }

    ConstructionRule construction() {
        return construction;
    }

    /** By id, every matter the choice helps. */
    Map<String, Eligible> eligible(Choice choice) {
        return eligible.getOrDefault(choice, Map.of());
    }

    /** @param stages codes of the stages; all four for the whole */
    Optional<PromisedTotal> promised(TotalKind kind, Set<Integer> stages) {
        return totals.stream().filter(total -> total.kind() == kind && total.stages().equals(stages))
                .map(Total::promised).findFirst();
    }

    List<QuestionPage> pages() {
        return pages;
    }
}
