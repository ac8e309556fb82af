package org.daiban.desk;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/** The lists whose conditions may be kept. Names are kept: never rename one. */
public enum FilteredList {
    CASE_FILES("办件", "case-files", "q", "light", "unit", "mine", "closed"),
    REQUESTS("诉求", "requests", "q", "mode", "channel", "turn", "officer", "mine", "closed"),
    PROJECTS("项目", "projects", "q", "mine");

    private static final int LONGEST = 60;

    private final String label;
    private final String word;
    private final List<String> fields;

    FilteredList(String label, String word, String... fields) {
        this.label = label;
        this.word = word;
        this.fields = List.of(fields);
    }

    /** By the word of its address. */
    public static Optional<FilteredList> of(String word) {
        return Arrays.stream(values()).filter(list -> list.word.equals(word)).findFirst();
    }

    public String label() {
        return label;
    }

    public String word() {
        return word;
    }

    /** Where the list is. */
    public String path() {
        return "/" + word;
    }

    /** The conditions among what an address asks, in one order and without the place in the list; empty where there are none. */
    String conditions(Map<String, String> asked) {
        Map<String, String> kept = new LinkedHashMap<>();
        fields.forEach(field -> {
            String value = asked.getOrDefault(field, "").replaceAll("\\p{Cntrl}", "").strip();
            if (!value.isEmpty() && !value.equals("false")) {
                kept.put(field, value.substring(0, Math.min(value.length(), LONGEST)));
            }
        });
        UriComponentsBuilder uri = UriComponentsBuilder.newInstance();
        kept.keySet().forEach(field -> uri.queryParam(field, "{" + field + "}"));
        String query = uri.encode().buildAndExpand(kept).toUri().getRawQuery();
        return query == null ? "" : query;
    }
}
