package org.daiban.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.daiban.casefile.CaseEvent;
import org.daiban.casefile.CaseFileMoved;
import org.daiban.casefile.Happening;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps notices in step with their case files, in the transaction of what happened there: a correction told on the case
 * file's own page and papers owed become notices their owner can answer, and what is settled there ends them.
 */
@Component
class FollowsCaseFile {

    private static final Set<NoticeKind> ALL = EnumSet.allOf(NoticeKind.class);

    private final NoticeStore store;
    private final Numbering numbering;

    FollowsCaseFile(NoticeStore store, Numbering numbering) {
        this.store = store;
        this.numbering = numbering;
    }

    @EventListener
    void on(CaseFileMoved moved) {
        switch (moved.event().kind()) {
            case SUBMITTED, RECEIVED -> close(moved, EnumSet.of(NoticeKind.OF_WINDOW));
            case CORRECTION_NOTIFIED -> told(moved);
            case CORRECTED -> close(moved, EnumSet.of(NoticeKind.OF_AUTHORITY));
            case ACCEPTED -> {
                close(moved, EnumSet.of(NoticeKind.OF_AUTHORITY, NoticeKind.OF_WINDOW));
                owed(moved);
            }
            case OWED_SUPPLIED -> close(moved, EnumSet.of(NoticeKind.OWED));
            case DECIDED, DECLINED, WITHDRAWN -> close(moved, ALL);
            default -> {
            }
        }
    }

    private void close(CaseFileMoved moved, Set<NoticeKind> kinds) {
        store.close(moved.file().id(), kinds, moved.event());
    }

    private void told(CaseFileMoved moved) {
        if (!store.standsFor(moved.file().id(), moved.event().number())) {
            add(moved, NoticeKind.OF_AUTHORITY, ((Happening.CorrectionNotified) moved.event().what()).lines(), null);
        }
    }

    private void owed(CaseFileMoved moved) {
        Happening.Accepted accepted = (Happening.Accepted) moved.event().what();
        if (accepted.conditional()) {
            add(moved, NoticeKind.OWED, accepted.owed(), accepted.owedUntil());
        }
    }

    private void add(CaseFileMoved moved, NoticeKind kind, List<String> papers, LocalDate until) {
        CaseEvent event = moved.event();
        List<NoticeLine> lines = new ArrayList<>();
        for (String paper : papers) {
            lines.add(new NoticeLine(lines.size() + 1, paper, kind == NoticeKind.OWED ? Lack.MISSING : Lack.OTHER, "", "", "", null, List.of()));
        }
        NewNotice notice = new NewNotice(kind, event.on(), until, event.voucher(), "", event.note(), List.of());
        store.insert(numbering.notice(moved.file(), notice, 1, event.recordedByName(), lines), event.number(), event.recordedBy());
    }
}
