package org.daiban.catalogue;

import java.util.List;
import java.util.UUID;

/** Told by the module that keeps roadmaps: whose roadmap would change under another catalogue. Nothing is kept. */
public interface TriedOnRoadmaps {

    /**
     * Compares the newest roadmap of projects, some at a time, with what the candidate would make of the same answers.
     *
     * @param after the {@code next} of the part before; null for the first part
     */
    Part on(PublishedCatalogue candidate, UUID after);

    /**
     * @param compared how many projects were looked at
     * @param changed  those whose roadmap would change
     * @param next     where to go on; null when all were compared
     */
    record Part(int compared, List<Affected> changed, UUID next) {
        public Part {
            changed = List.copyOf(changed);
        }
    }

    /**
     * A project whose roadmap would change.
     *
     * @param roadmap          the number of its newest roadmap version
     * @param catalogueVersion the catalogue that was made by
     * @param comes            matters it would need and did not
     * @param goes             matters it would no longer need
     * @param opens            matters that would be 待确认
     * @param sentences        what else would change, and what it comes to
     */
    record Affected(UUID project, String name, int roadmap, int catalogueVersion, List<String> comes, List<String> goes,
                    List<String> opens, List<String> sentences) {
        public Affected {
            comes = List.copyOf(comes);
            goes = List.copyOf(goes);
            opens = List.copyOf(opens);
            sentences = List.copyOf(sentences);
        }
    }
}
