package org.daiban.demo;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.Decision;
import org.daiban.casefile.Doer;
import org.daiban.casefile.Happening;
import org.daiban.casefile.NewEvent;
import org.daiban.casefile.ProcedureKind;
import org.daiban.identity.Actor;

/** One case file of the story: each line is one event, told with the working days it lies back. */
final class Told {

    private final Story story;
    private final CaseFiles files;
    private final Actor officer;
    private final String matter;
    private Doer doer = Doer.OFFICER;
    private UUID file;
    private int version;

    Told(Story story, CaseFiles files, Actor officer, Supplier<UUID> project, String matter, int openedAgo) {
        this.story = story;
        this.files = files;
        this.officer = officer;
        this.matter = matter;
        story.on(openedAgo, officer, "开办件", () -> file = files.open(officer, project.get(), matter, UUID.randomUUID()).orThrow());
    }

    /** From here on the owner hands in and collects without the officer. */
    Told byOwner() {
        doer = Doer.OWNER;
        return this;
    }

    Told papersReady(int ago) {
        return entered(ago, new Happening.PapersReady(), "材料核对表");
    }

    Told received(int ago) {
        return pushed(ago, new Happening.Received(doer));
    }

    Told corrections(int ago, String... lines) {
        return pushed(ago, new Happening.CorrectionNotified(List.of(lines)));
    }

    Told corrected(int ago) {
        return pushed(ago, new Happening.Corrected(doer));
    }

    Told accepted(int ago) {
        return pushed(ago, Happening.Accepted.plainly());
    }

    Told acceptedOwing(int ago, int untilAhead, String... owed) {
        return pushed(ago, new Happening.Accepted(true, Arrays.asList(owed), story.day(-untilAhead), null));
    }

    /** What the owner's duty runs from. */
    Told occurred(int ago, String what) {
        return entered(ago, new Happening.Occurred(what), "中标通知书");
    }

    Told declined(int ago, String reason) {
        return pushed(ago, new Happening.Declined(reason));
    }

    Told began(int ago, ProcedureKind procedure) {
        return pushed(ago, new Happening.ProcedureBegun(procedure, story.day(ago), ""));
    }

    Told ended(int ago, ProcedureKind procedure) {
        return pushed(ago, new Happening.ProcedureEnded(procedure));
    }

    Told extended(int ago, int days, String reason) {
        return entered(ago, new Happening.Extended(days, "本机关负责人（演示数据）", reason), "延长审批期限告知书");
    }

    Told granted(int ago) {
        return decided(ago, Decision.GRANTED, "");
    }

    Told grantedConditionally(int ago) {
        return decided(ago, Decision.GRANTED_CONDITIONALLY, "");
    }

    Told grantedLate(int ago, String overdueReason) {
        return decided(ago, Decision.GRANTED, overdueReason);
    }

    Told delivered(int ago) {
        return pushed(ago, new Happening.Delivered(doer));
    }

    Told withdrawn(int ago, String reason) {
        return pushed(ago, new Happening.Withdrawn(doer, reason));
    }

    /** Received and accepted on one day, granted on another and delivered the next. */
    Told smoothly(int receivedAgo, int grantedAgo) {
        return received(receivedAgo).accepted(receivedAgo).granted(grantedAgo).delivered(Math.max(grantedAgo - 1, 0));
    }

    private Told decided(int ago, Decision decision, String overdueReason) {
        return pushed(ago, new Happening.Decided(decision, "演示" + matter + "号", "", overdueReason));
    }

    private Told pushed(int ago, Happening what) {
        return told(ago, NewEvent.pushed(what, story.day(ago)));
    }

    private Told entered(int ago, Happening what, String voucher) {
        return told(ago, NewEvent.entered(what, story.day(ago), voucher));
    }

    private Told told(int ago, NewEvent event) {
        story.on(ago, officer, "登记办件进展", () -> {
            files.record(officer, file, event, version, UUID.randomUUID()).orThrow();
            version++;
        });
        return this;
    }
}
