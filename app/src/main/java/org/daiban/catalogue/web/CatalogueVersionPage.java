package org.daiban.catalogue.web;

import java.time.LocalDate;
import java.util.List;
import org.daiban.catalogue.CatalogueVersion;
import org.daiban.catalogue.draft.Change;
import org.daiban.web.Form;

/**
 * A version, what it changed, and what may be done with it.
 *
 * @param inForce the number of the version in force
 * @param changes against the version before
 * @param files   names of its files
 */
public record CatalogueVersionPage(CatalogueVersion version, int inForce, LocalDate today, List<Change> changes, List<String> files, Form form) {

    public boolean waits() {
        return version.waits(today);
    }

    public String state() {
        return version.recall().isPresent() ? "已撤回" : waits() ? "待生效" : version.version() == inForce ? "现行" : "以前的";
    }
}
