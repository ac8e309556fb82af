package org.daiban.knowledge.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.knowledge.Level;
import org.daiban.web.Form;

/**
 * A policy being written or changed.
 *
 * @param back      where it leads when nothing is kept
 * @param action    where it is sent
 * @param published the public reads an earlier version, so that a reason is wanted
 * @param replaces  what may be chosen to be replaced, by id
 * @param matters   ids and names for the list under the field
 * @param read      a sentence on the file just read; empty mostly
 */
public record PolicyFormPage(Form form, String back, String action, boolean published, Map<String, String> replaces, List<String> matters, String read) {

    public PolicyFormPage {
        matters = List.copyOf(matters);
    }

    public Map<String, String> levels() {
        Map<String, String> levels = new LinkedHashMap<>();
        for (Level level : Level.values()) {
            levels.put(level.name(), level.label());
        }
        return levels;
    }
}
