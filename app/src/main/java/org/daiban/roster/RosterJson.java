package org.daiban.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.sql.Ids;
import org.daiban.unit.Unit;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How lists of people are kept inside a row. */
final class RosterJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RosterJson() {
    }

    /** What a round calls upon units with: one reply each, beginning with the present roster. */
    static String calls(List<Unit> units, Map<UUID, UnitRoster> rosters) {
        List<Map<String, Object>> calls = new ArrayList<>();
        for (Unit unit : units) {
            calls.add(Map.of("id", Ids.next().toString(), "unit", unit.id().toString(), "name", unit.name(),
                    "people", kept(rosters.get(unit.id()).told())));
        }
        return JSON.writeValueAsString(calls);
    }

    static String people(List<Person> people) {
        return JSON.writeValueAsString(kept(people));
    }

    private static List<Map<String, String>> kept(List<Person> people) {
        List<Map<String, String>> kept = new ArrayList<>();
        for (Person person : people) {
            Map<String, String> one = new LinkedHashMap<>();
            for (Column column : Column.values()) {
                one.put(column.field(), column == Column.CATEGORY ? person.category() == null ? "" : person.category().name() : person.text(column));
            }
            kept.add(one);
        }
        return kept;
    }

    static List<Person> people(String json) {
        if (json == null) {
            return List.of();
        }
        List<Map<String, String>> kept = JSON.readValue(json, new TypeReference<>() {
        });
        return kept.stream().map(RosterJson::person).toList();
    }

    static String remarks(List<Remark> remarks) {
        return JSON.writeValueAsString(remarks);
    }

    static List<Remark> remarks(String json) {
        return json == null ? List.of() : JSON.readValue(json, new TypeReference<>() {
        });
    }

    /** The rows of {@code roster.entry}, by the names of its columns. */
    static String entries(List<RosterEntry> entries) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (RosterEntry entry : entries) {
            Person told = entry.told();
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", entry.id().toString());
            row.put("person", entry.person().toString());
            row.put("category", told.category().name());
            row.put("place", rows.size());
            row.put("name", told.name());
            row.put("duty", told.duty());
            row.put("mobile", told.mobile());
            row.put("office_phone", told.officePhone());
            row.put("business", told.business());
            row.put("matters", entry.matters());
            row.put("note", told.note());
            rows.add(row);
        }
        return JSON.writeValueAsString(rows);
    }

    private static Person person(Map<String, String> kept) {
        String category = kept.getOrDefault(Column.CATEGORY.field(), "");
        return new Person(category.isEmpty() ? null : Category.valueOf(category),
                kept.getOrDefault("name", ""), kept.getOrDefault("duty", ""), kept.getOrDefault("mobile", ""),
                kept.getOrDefault("officePhone", ""), kept.getOrDefault("business", ""), kept.getOrDefault("note", ""));
    }
}
