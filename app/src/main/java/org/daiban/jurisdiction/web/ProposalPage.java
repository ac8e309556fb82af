package org.daiban.jurisdiction.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.daiban.jurisdiction.CalendarProposal;
import org.daiban.jurisdiction.YearDifference;
import org.daiban.web.Form;

/**
 * A year drawn up, as the second person compares it with the notice.
 *
 * @param own        whether the person reading drew it up
 * @param difference what it would change now; null where it ended or could no longer be published
 * @param view       the year by it
 */
public record ProposalPage(CalendarProposal proposal, boolean own, YearDifference difference, YearView view, Form form) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    public String at(Instant instant) {
        return MINUTE.format(instant);
    }
}
