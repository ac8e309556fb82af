package org.daiban.memo.web;

import java.time.LocalDate;
import java.util.List;
import org.daiban.memo.About;
import org.daiban.memo.Memo;
import org.daiban.web.Form;

/**
 * Somebody's memos.
 *
 * @param about what these are about; null for all of them
 * @param most  how many are shown at most
 */
public record MemosPage(About about, List<Memo> memos, LocalDate today, Form form, int most) {

    public List<Memo> due() {
        return memos.stream().filter(memo -> !memo.dueOn().isAfter(today)).toList();
    }

    public List<Memo> later() {
        return memos.stream().filter(memo -> memo.dueOn().isAfter(today)).toList();
    }

    /** The page these are shown on. */
    public String path() {
        return about == null ? "/memos" : "/memos/about/" + about.kind() + "/" + about.id();
    }
}
