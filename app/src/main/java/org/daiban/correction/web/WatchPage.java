package org.daiban.correction.web;

import java.util.List;

/** What about corrections needs somebody now. @param groups the most urgent first, empty ones left out */
public record WatchPage(List<Group> groups, boolean bureau) {
    public WatchPage {
        groups = List.copyOf(groups);
    }

    /** @param why what to do about these, in a few words */
    public record Group(String id, String title, String why, List<Row> rows) {
    }

    /**
     * One thing, one link.
     *
     * @param light name of the light
     * @param who   whose it is to do
     * @param note  how far it is
     */
    public record Row(String href, String what, String where, String light, String lightText, String who, String note) {
    }
}
