package org.daiban.handover.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.daiban.handover.HandoverDetail;
import org.daiban.handover.HandoverLine;
import org.daiban.handover.WorkHandover;
import org.daiban.web.Form;

/**
 * One hand-over, as the person who looks may go on with it.
 *
 * @param away      that the other is away on some of the days; empty where they are not
 * @param answers   whether it is theirs to accept or refuse
 * @param withdraws whether they may withdraw it
 * @param takesBack whether they may take the work back
 */
public record HandoverPage(HandoverDetail detail, LocalDate today, String away, boolean answers, boolean withdraws, boolean takesBack, Form form) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    public WorkHandover handover() {
        return detail.handover();
    }

    public List<HandoverLine> of(HandoverLine.Kind kind) {
        return detail.lines().stream().filter(line -> line.kind() == kind).toList();
    }

    public static String time(Instant at) {
        return TIME.format(at);
    }
}
