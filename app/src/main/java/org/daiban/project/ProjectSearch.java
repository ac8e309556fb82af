package org.daiban.project;

import java.util.UUID;

/**
 * What to look for in the registry.
 *
 * @param words   part of the project's or the owner's name, or a whole 项目代码; empty for all
 * @param officer only those in this officer's charge; null for all
 * @param only    only this project; null for all
 * @param before  the last project of the page before; null for the first page
 */
public record ProjectSearch(String words, UUID officer, UUID only, UUID before) {

    public static ProjectSearch all() {
        return new ProjectSearch("", null, null, null);
    }
}
