package org.daiban.catalogue.web;

import org.daiban.catalogue.TriedOnRoadmaps;
import org.daiban.catalogue.draft.OpenDraft;

/**
 * The draft tried on saved projects.
 *
 * @param further true where this is not the first part
 */
public record TrialPage(OpenDraft open, TriedOnRoadmaps.Part part, boolean further) {
}
