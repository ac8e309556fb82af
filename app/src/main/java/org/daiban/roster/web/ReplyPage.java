package org.daiban.roster.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.daiban.document.StoredDocument;
import org.daiban.roster.Person;
import org.daiban.roster.Remark;
import org.daiban.roster.Reply;
import org.daiban.roster.ReplyEvent;
import org.daiban.roster.ReplyState;
import org.daiban.roster.paper.SheetReading;
import org.daiban.web.Form;

/**
 * A unit's reply: filled in by the unit, looked through by the bureau.
 *
 * @param lines      to fill in or to read
 * @param saved      what somebody else saved meanwhile, to be seen beside what was typed; empty mostly
 * @param matters    what the unit handles, by name
 * @param seal       the sealed scan that belongs to the list; null where there is none
 * @param remarks    of the last return, while it is the unit's turn
 * @param returned   why it came back; null where it did not
 * @param unchanged  may be handed in as it is
 * @param gone       names that were on the roster and are not any more
 * @param revealed   the numbers were asked for
 * @param reading    what came of a file with faults; null mostly
 * @param marked     the file with its faults can be fetched
 */
public record ReplyPage(Reply reply, Form form, List<Person> lines, List<Person> saved, List<String> matters, List<ReplyEvent> events,
                        StoredDocument seal, List<Remark> remarks, ReplyEvent returned, boolean unchanged, List<Change> changes, List<String> gone,
                        boolean revealed, SheetReading reading, boolean marked, LocalDate today, int workingDaysLeft) {

    /** @param what differs from the roster now in force: 新增, or the columns; empty where nothing does */
    public record Change(String what) {
    }

    /** The version a submit rests on: the one before the person's eyes when they began, or now that both lie side by side. */
    public String seen() {
        return saved.isEmpty() && !form.value("seen").isEmpty() ? form.value("seen") : String.valueOf(reply.version());
    }

    public boolean mayFill() {
        return reply.round().isOpen() && reply.state().isUnits();
    }

    public boolean mayReview() {
        return reply.round().isOpen() && reply.state() == ReplyState.SUBMITTED;
    }

    public String mobile(Person person) {
        return revealed ? person.mobile() : person.maskedMobile();
    }

    /** What the bureau found wrong with a line of the list sent back; empty where nothing. */
    public String remark(int row) {
        String name = row < lines.size() ? lines.get(row).name() : "";
        return remarks.stream().filter(remark -> remark.name().equals(name)).map(Remark::sentence).reduce((one, other) -> one + other).orElse("");
    }

    /** What the faults of a cell in the file say; empty where there are none. */
    public List<String> said(int row, int column) {
        return reading.at(row, column).stream().map(fault -> fault.sentence()).toList();
    }

    public String timeInWords() {
        if (!reply.round().isOpen()) {
            return "本轮已于 " + reply.round().endedOn() + " 结束";
        }
        String due = "报送期限 " + reply.round().dueOn();
        return workingDaysLeft < 0 ? due + "，已经过期" : workingDaysLeft == 0 ? due + "，今天截止" : due + "，还有 " + workingDaysLeft + " 个工作日";
    }

    public boolean isLate() {
        return reply.round().isOpen() && reply.state().isUnits() && workingDaysLeft < 0;
    }

    public String day(ReplyEvent event) {
        return event.doneAt().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate().toString();
    }

    /** Why there is no scan. */
    public String sealInWords() {
        boolean unchangedOnce = events.stream().anyMatch(event -> event.kind() == ReplyEvent.Kind.UNCHANGED);
        return unchangedOnce ? "按“无变化”报送，以上次盖章的回执为准。" : "还没有与现在的名单一致的盖章扫描件。";
    }

    public String path(String rest) {
        return "/roster-replies/" + reply.id() + rest;
    }
}
