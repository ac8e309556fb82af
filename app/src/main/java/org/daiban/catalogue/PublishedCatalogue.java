package org.daiban.catalogue;

import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.roadmap.LocalRules;
import org.daiban.engine.roadmap.Planner;

/**
 * A version of the catalogue as it is in force.
 *
 * @param version 1 for the first one of the jurisdiction
 */
public record PublishedCatalogue(int version, Catalogue catalogue, LocalRules rules, Planner planner) {
}
