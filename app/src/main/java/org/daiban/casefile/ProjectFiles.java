package org.daiban.casefile;

import java.util.List;
import org.daiban.engine.roadmap.Progress;

/**
 * All case files of a project, read at once.
 *
 * @param files    by stage and matter
 * @param progress what really happened, for the re-forecast
 * @param asked    what is missing, by stage and matter
 */
public record ProjectFiles(List<CaseFile> files, Progress progress, List<Asked> asked) {
    public ProjectFiles {
        files = List.copyOf(files);
        asked = List.copyOf(asked);
    }
}
