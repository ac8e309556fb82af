package org.daiban.catalogue.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.daiban.catalogue.draft.Change;
import org.daiban.catalogue.draft.Draft;
import org.daiban.catalogue.draft.OpenDraft;
import org.daiban.engine.matter.Matter;
import org.daiban.web.Form;

/**
 * The draft as a whole.
 *
 * @param open  null where there is none
 * @param found matters the search found, to be changed
 */
public record DraftPage(OpenDraft open, int inForce, List<Change> changes, List<Draft.Revision> revisions, List<Draft.Step> steps,
                        Form form, String text, List<Matter> found) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    public String time(Instant at) {
        return MINUTE.format(at);
    }

    /** True where the person is the one who submitted it and so cannot review it. */
    public boolean isSubmittedBy(UUID account) {
        return open.draft().last().account().equals(account);
    }
}
