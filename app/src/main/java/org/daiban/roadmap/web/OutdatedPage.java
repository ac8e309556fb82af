package org.daiban.roadmap.web;

import org.daiban.catalogue.TriedOnRoadmaps;
import org.daiban.web.Form;

/**
 * Roadmaps that would come out differently by the catalogue in force.
 *
 * @param further true where this is not the first part
 */
public record OutdatedPage(int catalogueVersion, TriedOnRoadmaps.Part part, boolean further, Form form) {
}
