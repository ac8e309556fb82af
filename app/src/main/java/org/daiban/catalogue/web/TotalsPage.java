package org.daiban.catalogue.web;

import java.util.List;
import org.daiban.catalogue.draft.Change;
import org.daiban.catalogue.draft.OpenDraft;
import org.daiban.engine.roadmap.LocalRules;
import org.daiban.web.Form;

/** The promised totals of the draft in their form, in the order of the file. */
public record TotalsPage(OpenDraft open, Form form, List<Change> meanwhile) {

    public List<LocalRules.Total> totals() {
        return open.catalogue().rules().totals();
    }
}
