package org.daiban.catalogue.draft;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.daiban.catalogue.CatalogueFiles;

/** 停用: a matter leaves the catalogue, and every list that only speaks of it. Who still waits for it is not changed. */
public record Retirement(String matter, String name) implements Edit {

    @Override
    public String what() {
        return "停用事项 " + matter + " " + name;
    }

    @Override
    public Map<String, String> apply(Map<String, String> files, Map<String, String> baseFiles) {
        Map<String, String> changed = new HashMap<>(files);
        without(changed, CatalogueFiles.MATTERS, row -> row.get("id").equals(matter));
        without(changed, "assumed-durations.csv", row -> row.get("matter").equals(matter));
        without(changed, "added-orders.csv", row -> row.get("matter").equals(matter) || row.get("after").equals(matter));
        without(changed, "eligible-choices.csv", row -> row.get("matter").equals(matter));
        Table construction = Table.read(files.get("construction.csv"));
        Map<String, String> rule = construction.all().get(0);
        rule.put("prerequisites", Arrays.stream(rule.get("prerequisites").split(";")).map(this::withoutMatter)
                .filter(group -> !group.isEmpty()).collect(Collectors.joining(";")));
        rule.put("before", Arrays.stream(rule.get("before").split(";")).filter(id -> !id.strip().equals(matter))
                .collect(Collectors.joining(";")));
        construction.set(0, rule);
        changed.put("construction.csv", construction.text());
        return changed;
    }

    private String withoutMatter(String group) {
        return Arrays.stream(group.split("\\|")).map(String::strip).filter(id -> !id.equals(matter)).collect(Collectors.joining("|"));
    }

    /** The text stays as it was where no row goes. */
    private static void without(Map<String, String> files, String file, Predicate<Map<String, String>> which) {
        Table table = Table.read(files.get(file));
        if (table.all().stream().anyMatch(which)) {
            table.remove(which);
            files.put(file, table.text());
        }
    }
}
