package org.daiban.desk.web;

import java.util.List;
import java.util.Map;
import org.daiban.desk.FilteredList;
import org.daiban.desk.SavedFilter;
import org.daiban.web.Form;

/**
 * Somebody's saved conditions.
 *
 * @param list   of which list; null for all
 * @param query  the conditions the list shows now; empty where there are none
 * @param fields the same by field, for the form that keeps them
 */
public record FiltersPage(FilteredList list, List<SavedFilter> saved, String query, Map<String, String> fields, Form form) {

    /** Whether the list shows just these. */
    public boolean isShown(SavedFilter filter) {
        return filter.query().equals(query);
    }

    /** Whether there is something to keep that is not kept yet. */
    public boolean isNew() {
        return list != null && !query.isEmpty() && saved.stream().noneMatch(this::isShown);
    }
}
