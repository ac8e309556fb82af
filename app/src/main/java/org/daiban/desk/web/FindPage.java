package org.daiban.desk.web;

import java.util.List;

/**
 * What a few words find, each kind by itself.
 *
 * @param words  as typed; empty before anything was
 * @param groups those that found something
 */
public record FindPage(String words, List<Group> groups) {

    /** @param all where the whole list of this kind is */
    public record Group(String title, String all, List<Hit> hits) {
    }

    public record Hit(String href, String what, String where) {
    }
}
