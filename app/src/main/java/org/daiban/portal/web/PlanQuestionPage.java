package org.daiban.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daiban.engine.matter.Fact;
import org.daiban.engine.roadmap.QuestionPage;

/**
 * A page of questions.
 *
 * @param number   how many pages deep the owner is, 1 for the first
 * @param left     about how many come after this one
 * @param problems what is wrong, by fact name
 * @param back     where the page before is shown with its answers
 */
public record PlanQuestionPage(PlanQuery query, QuestionPage page, int number, int left, Map<String, String> problems,
                               String back) {
    public String value(Fact fact) {
        return query.answers().getOrDefault(fact.name(), "");
    }

    /** A number, empty where the box 不清楚 was ticked. */
    public String number(Fact fact) {
        return unsure(fact) ? "" : value(fact);
    }

    public boolean unsure(Fact fact) {
        return value(fact).equals(PlanQuery.UNSURE);
    }

    /** What the other pages said. */
    public List<Map.Entry<String, String>> others() {
        Set<String> here = page.facts().stream().map(Fact::name).collect(Collectors.toSet());
        return query.fields(here);
    }

    public boolean begun() {
        return !query.answers().isEmpty();
    }

    /** The question in full where the page asks only one; else the title that holds them together. */
    public String title() {
        return page.facts().size() == 1 ? page.facts().get(0).question() : page.title();
    }
}
