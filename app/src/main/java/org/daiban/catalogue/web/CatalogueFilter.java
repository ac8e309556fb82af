package org.daiban.catalogue.web;

import org.daiban.engine.matter.Matter;
import org.daiban.engine.matter.Stage;

/**
 * Which matters of the catalogue are shown.
 *
 * @param text        part of the id, name or authority; empty for all
 * @param stage       code of the stage; 0 for all
 * @param unconfirmed only those with something 待核定
 */
public record CatalogueFilter(String text, int stage, boolean unconfirmed) {

    public boolean shows(Stage one) {
        return stage == 0 || stage == one.code();
    }

    boolean shows(Matter matter) {
        return shows(matter.stage()) && (!unconfirmed || Marks.of(matter).any()) && (text.isBlank() || mentions(matter));
    }

    private boolean mentions(Matter matter) {
        String wanted = text.strip();
        return matter.id().equalsIgnoreCase(wanted) || matter.name().contains(wanted) || matter.authority().contains(wanted);
    }
}
