package org.daiban.casefile.web;

import java.util.List;
import org.daiban.casefile.MovedDue;

/**
 * The due days one version of the calendar moved.
 *
 * @param next where the list goes on; null at its end
 */
public record MovedPage(int version, List<MovedDue> moved, String next) {
}
