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

    /**
     * @param asked  what waits for the owner
     * @param open   all open case files
     * @param lookup the code of the public progress page; empty where no request was made
     */
    public record Mine(Project project, List<CaseFile> asked, int open, String lookup) {
    }
}
