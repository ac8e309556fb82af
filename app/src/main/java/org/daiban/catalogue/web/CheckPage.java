package org.daiban.catalogue.web;

import java.util.List;
import org.daiban.catalogue.draft.Change;
import org.daiban.catalogue.draft.OpenDraft;
import org.daiban.engine.Problem;
import org.daiban.web.Form;

/**
 * Files to check and take into the draft.
 *
 * @param open     null where no draft is open
 * @param problems everything wrong with the files
 * @param changes  what they would change of the draft; null until they were checked and found good
 */
public record CheckPage(OpenDraft open, Form form, List<Problem> problems, List<Change> changes) {
}
