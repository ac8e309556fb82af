package org.daiban.roster.paper;

import java.util.ArrayList;
import java.util.List;
import org.daiban.roster.Category;
import org.daiban.roster.Person;

/**
 * 附件 1 名单报送回执: the same wording, order and merges as the form of 梅市政数〔2020〕2号, empty or filled in.
 *
 * @param unit   empty on a form to be filled in by hand
 */
public record RosterForm(String unit, List<Person> people) {

    static final String ATTACHMENT = "附件 1:";
    static final String TITLE = "名单报送回执";
    static final String UNIT_LABEL = "填报单位：";
    static final String BLANK = "_____";
    static final String SEAL = "（公章）";

    /** Lines left for each category on an empty form: one 分管领导, a few of the others. */
    private static final List<Integer> SPARE = List.of(1, 2, 4);

    public RosterForm {
        people = List.copyOf(people);
    }

    static RosterForm empty(String unit) {
        return new RosterForm(unit, List.of());
    }

    /** The lines of one category; where nobody is named, empty ones to write on. */
    record Group(Category category, List<Person> lines) {
    }

    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Category category : Category.values()) {
            List<Person> lines = new ArrayList<>(people.stream().filter(person -> person.category() == category).toList());
            int least = people.isEmpty() ? SPARE.get(category.ordinal()) : 1;
            while (lines.size() < least) {
                lines.add(Person.NOBODY);
            }
            groups.add(new Group(category, lines));
        }
        return groups;
    }

    /** 填报单位：_____（公章）_____, with the name in the first blank where it is known. */
    String unitLine() {
        return UNIT_LABEL + (unit.isEmpty() ? BLANK : unit) + SEAL + BLANK;
    }
}
