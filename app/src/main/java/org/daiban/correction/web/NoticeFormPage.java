package org.daiban.correction.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daiban.casefile.CaseDetail;
import org.daiban.correction.Lack;
import org.daiban.web.Form;

/**
 * A notice being written.
 *
 * @param materials how many rows stand for papers of the catalogue
 * @param seen      how many notices the case file has
 * @param kinds     who may be said to tell it
 * @param caution   what the person should know first; empty mostly
 */
public record NoticeFormPage(CaseDetail detail, Form form, int materials, int rows, int seen, Map<String, String> kinds, String caution) {

    public Map<String, String> lacks() {
        return Stream.of(Lack.values()).collect(Collectors.toMap(Lack::name, Lack::label, (a, b) -> a, LinkedHashMap::new));
    }

    /** The beginning of the list of free rows, or a row of its own. */
    public boolean isFree(int row) {
        return row >= materials;
    }
}
