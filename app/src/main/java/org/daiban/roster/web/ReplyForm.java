package org.daiban.roster.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.roster.Category;
import org.daiban.roster.Column;
import org.daiban.roster.Person;
import org.daiban.web.Form;

/** A roster as fields of a form: {@code name-0}, {@code mobile-0}, {@code name-1}… */
final class ReplyForm {

    private static final int MOST_LINES = 100;

    private ReplyForm() {
    }

    /** The lines sent, in their order; what stands behind a gap of numbers is not looked for. */
    static List<Person> read(Form form) {
        List<Person> people = new ArrayList<>();
        for (int row = 0; row < MOST_LINES && !form.values(Column.NAME.field(row)).isEmpty(); row++) {
            people.add(new Person(category(form.value(Column.CATEGORY.field(row))), form.value(Column.NAME.field(row)), form.value(Column.DUTY.field(row)),
                    form.value(Column.MOBILE.field(row)), form.value(Column.OFFICE_PHONE.field(row)), form.value(Column.BUSINESS.field(row)),
                    form.value(Column.NOTE.field(row))));
        }
        return people;
    }

    /** The lines to fill in: at least one for each category, in the order of the form. */
    static List<Person> lines(List<Person> people) {
        List<Person> lines = new ArrayList<>(people);
        for (Category category : Category.values()) {
            if (lines.stream().noneMatch(person -> person.category() == category)) {
                lines.add(new Person(category, "", "", "", "", "", ""));
            }
        }
        List<Person> ordered = new ArrayList<>();
        for (Category category : Category.values()) {
            lines.stream().filter(person -> person.category() == category).forEach(ordered::add);
        }
        lines.stream().filter(person -> person.category() == null).forEach(ordered::add);
        return ordered;
    }

    static Form of(List<Person> lines) {
        return of(lines, "");
    }

    /** @param seen the version the person had before them; empty for the present one */
    static Form of(List<Person> lines, String seen) {
        Map<String, String> values = new LinkedHashMap<>(Map.of("seen", seen));
        for (int row = 0; row < lines.size(); row++) {
            for (Column column : Column.values()) {
                Category category = lines.get(row).category();
                values.put(column.field(row), column == Column.CATEGORY ? category == null ? "" : category.name() : lines.get(row).text(column));
            }
        }
        return Form.of(values);
    }

    /** One line more of a category, behind the last of it. */
    static List<Person> with(List<Person> people, Category category) {
        List<Person> more = new ArrayList<>(people);
        more.add(new Person(category, "", "", "", "", "", ""));
        return lines(more);
    }

    static List<Person> without(List<Person> people, String row) {
        List<Person> fewer = new ArrayList<>(people);
        int index = row.matches("\\d{1,3}") ? Integer.parseInt(row) : -1;
        if (index >= 0 && index < fewer.size()) {
            fewer.remove(index);
        }
        return lines(fewer);
    }

    static Category category(String name) {
        return Arrays.stream(Category.values()).filter(category -> category.name().equals(name)).findFirst().orElse(null);
    }
}
