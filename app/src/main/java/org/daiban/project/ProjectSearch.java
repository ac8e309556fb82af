package org.daiban.project;

import java.util.Set;
import java.util.UUID;

/**
 * What to look for in the registry.
 *
 * @param officers only those in these officers' charge; empty for all
 * @param words   part of the project's or the owner's name, or a whole 项目代码; empty for all
 * @param only    only this project; null for all
 * @param before  the last project of the page before; null for the first page
 */
public record ProjectSearch(Set<UUID> officers, String words, UUID only, UUID before) {

    public ProjectSearch {
        officers = Set.copyOf(officers);
    }

    public ProjectSearch(String words, UUID officer, UUID only, UUID before) {
        this(officer == null ? Set.of() : Set.of(officer), words, only, before);
    }

    public static ProjectSearch all() {
        return new ProjectSearch("", null, null, null);
    }
}
