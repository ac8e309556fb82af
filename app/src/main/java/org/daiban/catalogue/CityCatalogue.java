package org.daiban.catalogue;

import java.util.Map;

/**
 * The city's catalogue in force, for a county to take over. Read within the city and outside any transaction of the county,
 * which could not see it.
 *
 * @param files by name
 */
public record CityCatalogue(int version, Map<String, String> files) {
    public CityCatalogue {
        files = Map.copyOf(files);
    }
}
