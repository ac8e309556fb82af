package org.daiban.request;

import java.time.LocalDate;

/**
 * Until when the first reply was promised, as it was reckoned when the request was asked.
 *
 * @param provisional leans on a year whose calendar is not published
 * @param confirmed   whether the bureau had set the period; else it is the product's assumption
 */
public record ReplyPromise(LocalDate due, boolean provisional, boolean confirmed) {
}
