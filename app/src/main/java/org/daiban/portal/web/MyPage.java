package org.daiban.portal.web;

import java.util.List;
import org.daiban.casefile.CaseFile;
import org.daiban.project.Project;

/**
 * The owner's projects, those that wait for the owner first.
 *
 * @param owner the name of the owner stood for; empty where no project is registered
 */
public record MyPage(String owner, List<Mine> projects) {

    /** What stands above the projects, each brought by itself: a line for a part. */
    public static final List<Brought> PARTS = List.of(
            new Brought("/my/turn", "turn", "看轮到您办的事"));

    /** @param path the page it is on @param id of its place there @param words of the link where no script brings it */
    public record Brought(String path, String id, String words) {
    }

    /**
     * @param asked  what waits for the owner
     * @param open   all open case files
     * @param lookup the code of the public progress page; empty where no request was made
     */
    public record Mine(Project project, List<CaseFile> asked, int open, String lookup) {
    }
}
