package org.daiban.roster;

/** What the bureau found wrong with one person of a reply, found again by place and name. */
public record Remark(int row, String name, String sentence) {
}
