package org.daiban.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * 一次性告知单: everything that is missing in one case file, told once.
 *
 * @param number  as people quote it: 告知〔2026〕12号
 * @param ordinal the how-manieth of its kind in the case file
 * @param officer the officer of the project
 * @param unit    who decides; null where that is no unit of this service
 * @param until   last day to supply what is missing; null where none was set
 * @param helper  who helps the owner with it
 * @param closing what ended it; null while it goes on
 */
public record OneTimeNotice(UUID id, String number, NoticeKind kind, int ordinal, UUID caseFile, UUID project,
                            String projectName, UUID owner, UUID officer, UUID unit, String unitName, String matterName,
                            String code, LocalDate issuedOn, LocalDate until, String helper, String note, String issuedBy,
                            Instant issuedAt, List<NoticeLine> lines, Closing closing) {

    public OneTimeNotice {
        lines = List.copyOf(lines);
    }

    /** @param what the event of the case file that ended it, in words */
    public record Closing(LocalDate on, String what, String by) {
    }

    OneTimeNotice with(List<NoticeLine> whole) {
        return new OneTimeNotice(id, number, kind, ordinal, caseFile, project, projectName, owner, officer, unit, unitName,
                matterName, code, issuedOn, until, helper, note, issuedBy, issuedAt, whole, closing);
    }

    /** 二次告知: the authority told again what it should have told at once (R22-4). */
    public boolean second() {
        return kind == NoticeKind.OF_AUTHORITY && ordinal > 1;
    }

    public boolean open() {
        return closing == null;
    }

    public NoticeState state() {
        if (!open()) {
            return NoticeState.CLOSED;
        }
        if (lines.stream().allMatch(line -> line.state() == LineState.SETTLED)) {
            return NoticeState.SETTLED;
        }
        return waitingForOwner() > 0 ? NoticeState.WITH_OWNER : NoticeState.WITH_CHECKER;
    }

    /** Lines that are the owner's turn. */
    public int waitingForOwner() {
        return open() ? (int) lines.stream().filter(line -> line.state().waitsForOwner()).count() : 0;
    }

    /** Lines answered and not looked at. */
    public int waitingForCheck() {
        return open() ? (int) lines.stream().filter(line -> line.state() == LineState.ANSWERED).count() : 0;
    }

    public int settled() {
        return (int) lines.stream().filter(line -> line.state() == LineState.SETTLED).count();
    }

    public Optional<NoticeLine> line(int number) {
        return lines.stream().filter(line -> line.number() == number).findFirst();
    }

    /** The first line at or after a number that waits for the owner, going round; empty where none does. */
    public Optional<NoticeLine> nextForOwner(int from) {
        Optional<NoticeLine> later = lines.stream().filter(line -> line.number() >= from && line.state().waitsForOwner()).findFirst();
        return later.isPresent() ? later : lines.stream().filter(line -> line.state().waitsForOwner()).findFirst();
    }
}
