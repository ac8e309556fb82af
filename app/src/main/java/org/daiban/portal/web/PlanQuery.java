package org.daiban.portal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daiban.engine.Problem;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.Fact;
import org.daiban.engine.matter.Facts;
import org.daiban.engine.matter.Limits;
import org.daiban.engine.matter.ParsedFacts;
import org.daiban.engine.roadmap.Choice;
import org.daiban.engine.roadmap.RoadmapRequest;
import org.daiban.engine.roadmap.Tailoring;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.roadmap.SavedPlan;
import org.daiban.web.Form;

/**
 * Everything an owner has said, read from the address of the page and written back into every link: no session and no
 * database stand behind the questions. What the address does not know is ignored.
 *
 * @param answers     as typed, by fact name in the order of the catalogue; {@link #UNSURE} for 不清楚
 * @param facts       the answers that could be read
 * @param start       null where the owner named none; today then
 * @param preparation working days before each application
 * @param form        start, limits, choices and preparation as typed, with what is wrong with them
 * @param problems    what is wrong with an answer, by fact name
 */
public record PlanQuery(Map<String, String> answers, Facts facts, LocalDate start, Limits limits, Set<Choice> choices,
                        int preparation, Form form, Map<String, String> problems) {
    public static final String UNSURE = "unsure";
    static final String CHOICE = "choice";
    static final String LIMITS = "limits";
    private static final int LONGEST_ANSWER = 60;
    private static final int LONGEST_PREPARATION = 250;

    static PlanQuery read(Catalogue catalogue, Form form) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Fact fact : catalogue.facts()) {
            String typed = typed(form, fact.name());
            if (!typed.isEmpty()) {
                answers.put(fact.name(), typed);
            }
        }
        Map<String, String> known = new TreeMap<>(answers);
        known.values().removeIf(UNSURE::equals);
        ParsedFacts parsed = catalogue.parse(known);
        LocalDate start = form.optionalDate("start", "开始日期");
        Limits limits = form.value("limits").isEmpty() ? Limits.PROMISED : form.choice("limits", "时限口径", Limits.class);
        Integer preparation = form.value("preparation").isEmpty() ? Integer.valueOf(0)
                : form.whole("preparation", "准备天数", 0, LONGEST_PREPARATION);
        return new PlanQuery(answers, parsed.facts(), start, limits == null ? Limits.PROMISED : limits, choices(form),
                preparation == null ? 0 : preparation, form, parsed.problems().stream()
                .collect(Collectors.toMap(Problem::column, Problem::sentence, (one, other) -> one, TreeMap::new)));
    }

    static PlanQuery of(Catalogue catalogue, SavedPlan saved) {
        Map<String, String> values = new LinkedHashMap<>(saved.answers());
        saved.setAside().forEach(fact -> values.put(fact, UNSURE));
        values.put("start", saved.start().toString());
        values.put("limits", saved.limits().name());
        values.put("preparation", String.valueOf(saved.preparation()));
        Map<String, String[]> parameters = new LinkedHashMap<>();
        values.forEach((name, value) -> parameters.put(name, new String[] {value}));
        parameters.put("choice", saved.choices().stream().map(Choice::name).toArray(String[]::new));
        return read(catalogue, Form.submitted(parameters));
    }

    /** A number and the box 不清楚 share a name: the number is taken where there is one. */
    private static String typed(Form form, String fact) {
        List<String> values = form.values(fact).stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
        String value = values.stream().filter(each -> !each.equals(UNSURE)).findFirst()
                .orElse(values.isEmpty() ? "" : UNSURE);
        return value.length() > LONGEST_ANSWER ? value.substring(0, LONGEST_ANSWER) : value;
    }

    private static Set<Choice> choices(Form form) {
        Set<Choice> choices = EnumSet.noneOf(Choice.class);
        for (Choice choice : Choice.values()) {
            if (form.has("choice", choice.name())) {
                choices.add(choice);
            }
        }
        return choices;
    }

    public Set<String> setAside() {
        return answers.entrySet().stream().filter(answer -> answer.getValue().equals(UNSURE)).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Answers that stand for something, by fact name. */
    Map<String, String> known() {
        Map<String, String> known = new LinkedHashMap<>(answers);
        known.keySet().retainAll(facts.values().keySet());
        return known;
    }

    public boolean answered(String fact) {
        return facts.knows(fact) || UNSURE.equals(answers.get(fact));
    }

    RoadmapRequest request(WorkingCalendar calendar, LocalDate today) {
        return new RoadmapRequest(calendar, facts, start == null ? today : start, limits, choices,
                Tailoring.none().preparingEach(preparation), org.daiban.engine.roadmap.Progress.none());
    }

    /**
     * The same with one thing turned: an answer, a means to be faster, or the kind of limits. Empty where there is no such
     * thing, or it is so already.
     */
    Optional<PlanQuery> varied(Catalogue catalogue, String what, String to) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields().forEach(field -> fields.computeIfAbsent(field.getKey(), name -> new ArrayList<>()).add(field.getValue()));
        if (what.equals(CHOICE)) {
            List<String> chosen = fields.computeIfAbsent(CHOICE, name -> new ArrayList<>());
            if (!chosen.remove(to)) {
                chosen.add(to);
            }
        } else {
            fields.put(what, List.of(to));
        }
        Map<String, String[]> parameters = new LinkedHashMap<>();
        fields.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        PlanQuery other = read(catalogue, Form.submitted(parameters));
        boolean another = !other.facts.equals(facts) || !other.choices.equals(choices) || other.limits != limits;
        return another && other.problems.isEmpty() && other.form.isGood() ? Optional.of(other) : Optional.empty();
    }

    /** Every name and value of the address but those left out; for links and hidden fields. */
    public List<Map.Entry<String, String>> fields(Set<String> without) {
        List<Map.Entry<String, String>> fields = new ArrayList<>(answers.entrySet());
        if (start != null) {
            fields.add(Map.entry("start", start.toString()));
        }
        if (limits != Limits.PROMISED) {
            fields.add(Map.entry("limits", limits.name()));
        }
        choices.forEach(choice -> fields.add(Map.entry("choice", choice.name())));
        if (preparation > 0) {
            fields.add(Map.entry("preparation", String.valueOf(preparation)));
        }
        return fields.stream().filter(field -> !without.contains(field.getKey())).toList();
    }

    /** The answers alone, for a form that asks the rest. */
    public List<Map.Entry<String, String>> answerFields() {
        return fields(Set.of("start", "limits", "choice", "preparation"));
    }

    public List<Map.Entry<String, String>> fields() {
        return fields(Set.of());
    }

    /** An address of this site with everything said so far. */
    public String at(String path) {
        return at(path, "", "");
    }

    /** The same with one thing more. */
    public String at(String path, String name, String value) {
        return at(path, name.isEmpty() ? List.of() : List.of(Map.entry(name, value)));
    }

    String at(String path, List<Map.Entry<String, String>> more) {
        String query = Stream.concat(fields().stream(), more.stream())
                .map(field -> field.getKey() + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
