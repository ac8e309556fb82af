package org.daiban.desk;

import java.util.UUID;

/** @param query the conditions as an address says them */
public record SavedFilter(UUID id, FilteredList list, String name, String query) {

    public String path() {
        return list.path() + "?" + query;
    }
}
