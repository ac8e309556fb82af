package org.daiban.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * What a search found.
 *
 * @param words what was looked for, shortened where it was too long
 * @param cut   more was typed than was looked for
 * @param near  nothing matched whole, these come near
 * @param more  there are further pages
 * @param ended how many that match are no longer in force and have no successor here; only where those in force are asked for
 */
public record Found(String words, boolean cut, boolean near, List<Hit> hits, boolean more, int ended) {

    public Found {
        hits = List.copyOf(hits);
    }

    /**
     * One policy found.
     *
     * @param extract   a piece of its text around what was looked for
     * @param insteadOf the replaced policy that matched, where this one is shown for it
     */
    public record Hit(Policy policy, List<Segment> title, List<Segment> extract, Optional<Policy> insteadOf) {
        public Hit {
            title = List.copyOf(title);
            extract = List.copyOf(extract);
        }
    }

    /** A piece of text. @param marked it is what was looked for */
    public record Segment(String text, boolean marked) {
    }
}
