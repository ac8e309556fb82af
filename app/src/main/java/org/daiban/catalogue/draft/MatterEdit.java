package org.daiban.catalogue.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.catalogue.CatalogueFiles;

/**
 * A matter as it shall read, column by column as in matters.csv; the evidence columns are reckoned: a value as it was in
 * the version before keeps its evidence, any other is 待核定.
 *
 * @param fresh true where the matter is new
 */
public record MatterEdit(Map<String, String> row, boolean fresh) implements Edit {

    private static final String UNVERIFIED = "unverified";
    private static final Map<String, List<String>> FIGURES = Map.of(
            "evidence_limit", List.of("statutory_amount", "statutory_unit", "statutory_note", "clock_starts"),
            "evidence_promise", List.of("promised_amount", "promised_unit", "promised_note", "clock_starts"),
            "evidence_rule", List.of("applies_when", "condition", "prerequisites", "legal_basis"));

    public MatterEdit {
        row = Map.copyOf(row);
    }

    @Override
    public String what() {
        return (fresh ? "新增事项 " : "修改事项 ") + row.get("id") + " " + row.get("name");
    }

    @Override
    public String matter() {
        return row.get("id");
    }

    @Override
    public Map<String, String> apply(Map<String, String> files, Map<String, String> baseFiles) {
        Table table = Table.read(files.get(CatalogueFiles.MATTERS));
        Optional<Map<String, String>> old = Table.read(baseFiles.get(CatalogueFiles.MATTERS)).row("id", matter());
        Map<String, String> written = new HashMap<>(row);
        FIGURES.forEach((evidence, columns) -> written.put(evidence, old.filter(before -> columns.stream()
                .allMatch(column -> before.get(column).equals(row.getOrDefault(column, "").strip())))
                .map(before -> before.get(evidence)).orElse(UNVERIFIED)));
        table.put("id", written, other -> other.get("stage").equals(written.get("stage")));
        Map<String, String> changed = new HashMap<>(files);
        changed.put(CatalogueFiles.MATTERS, table.text());
        return changed;
    }
}
