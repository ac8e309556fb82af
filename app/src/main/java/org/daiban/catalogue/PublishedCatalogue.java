package org.daiban.catalogue;

import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.ConfirmedValues;
import org.daiban.engine.roadmap.LocalRules;
import org.daiban.engine.roadmap.Planner;

/**
 * A version of the catalogue as it is in force.
 *
 * @param version 1 for the first one of the jurisdiction
 */
public record PublishedCatalogue(int version, Catalogue catalogue, LocalRules rules, Planner planner) {

    /** The same with what was confirmed marked so. */
    PublishedCatalogue confirmed(ConfirmedValues values) {
        Catalogue marked = catalogue.confirmed(values);
        LocalRules markedRules = rules.confirmed(values);
        return new PublishedCatalogue(version, marked, markedRules, Planner.of(marked, markedRules));
    }
}
