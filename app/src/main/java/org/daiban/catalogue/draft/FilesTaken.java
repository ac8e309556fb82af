package org.daiban.catalogue.draft;

import java.util.HashMap;
import java.util.Map;
import org.daiban.catalogue.CatalogueFiles;

/**
 * Whole files in the place of the draft's.
 *
 * @param matters matters.csv; empty where it stays as it is
 * @param facts   facts.json; empty where it stays as it is
 */
public record FilesTaken(String matters, String facts) implements Edit {

    @Override
    public String what() {
        return "导入文件" + (matters.isBlank() ? "" : " " + CatalogueFiles.MATTERS) + (facts.isBlank() ? "" : " " + CatalogueFiles.FACTS);
    }

    @Override
    public String matter() {
        return "";
    }

    @Override
    public Map<String, String> apply(Map<String, String> files, Map<String, String> baseFiles) {
        Map<String, String> changed = new HashMap<>(files);
        if (!matters.isBlank()) {
            changed.put(CatalogueFiles.MATTERS, matters);
        }
        if (!facts.isBlank()) {
            changed.put(CatalogueFiles.FACTS, facts);
        }
        return changed;
    }
}
