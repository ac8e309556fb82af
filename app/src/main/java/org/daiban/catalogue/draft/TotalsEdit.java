package org.daiban.catalogue.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daiban.catalogue.CatalogueFiles;

/** What the city promises for stages and the whole, row by row in the order of the file. Another number is 待核定. */
public record TotalsEdit(List<Total> totals) implements Edit {
    public TotalsEdit {
        totals = List.copyOf(totals);
    }

    /** As typed. */
    public record Total(String workingDays, String basis) {
    }

    @Override
    public String what() {
        return "修改承诺总时限";
    }

    @Override
    public String matter() {
        return "";
    }

    @Override
    public Map<String, String> apply(Map<String, String> files, Map<String, String> baseFiles) {
        Table table = Table.read(files.get(CatalogueFiles.TOTALS));
        List<Map<String, String>> before = Table.read(baseFiles.get(CatalogueFiles.TOTALS)).all();
        List<Map<String, String>> rows = table.all();
        for (int at = 0; at < rows.size() && at < totals.size(); at++) {
            Map<String, String> row = rows.get(at);
            row.put("working_days", totals.get(at).workingDays().strip());
            row.put("basis", totals.get(at).basis().strip());
            row.put("evidence", before.stream().filter(old -> old.get("kind").equals(row.get("kind"))
                    && old.get("stages").equals(row.get("stages")) && old.get("working_days").equals(row.get("working_days")))
                    .map(old -> old.get("evidence")).findFirst().orElse("unverified"));
            table.set(at, row);
        }
        Map<String, String> changed = new HashMap<>(files);
        changed.put(CatalogueFiles.TOTALS, table.text());
        return changed;
    }
}
