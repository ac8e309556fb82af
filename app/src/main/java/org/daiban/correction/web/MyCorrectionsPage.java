package org.daiban.correction.web;

import java.time.LocalDate;
import java.util.List;
import org.daiban.correction.NoticeLine;
import org.daiban.correction.OneTimeNotice;

/**
 * What an owner still has to answer.
 *
 * @param notices going on, the earliest last day first
 * @param waiting lines that are the owner's turn
 * @param until   the earliest last day among them; null where none was set
 * @param first   where the first of them is answered; empty where none waits
 */
public record MyCorrectionsPage(List<OneTimeNotice> notices, int waiting, LocalDate until, String first) {

    static MyCorrectionsPage of(List<OneTimeNotice> open) {
        List<OneTimeNotice> waiting = open.stream().filter(notice -> notice.waitingForOwner() > 0).toList();
        return new MyCorrectionsPage(open, waiting.stream().mapToInt(OneTimeNotice::waitingForOwner).sum(),
                waiting.stream().map(OneTimeNotice::until).filter(day -> day != null).min(LocalDate::compareTo).orElse(null),
                waiting.stream().findFirst().flatMap(notice -> notice.nextForOwner(1).map(line -> path(notice, line))).orElse(""));
    }

    /** Where a line is answered. */
    public static String path(OneTimeNotice notice, NoticeLine line) {
        return "/notices/" + notice.id() + "/lines/" + line.number();
    }
}
