package org.daiban.closing.web;

import java.util.List;
import org.daiban.closing.Archive;
import org.daiban.project.Project;
import org.daiban.web.Form;

/**
 * The archive of a project.
 *
 * @param archives every time it was sealed, first first
 * @param mayTake  the reader may download it
 * @param maySeal  the reader may seal it
 */
public record ArchivePage(Project project, List<Archive> archives, boolean mayTake, boolean maySeal, boolean owner, Form form) {
    public ArchivePage {
        archives = List.copyOf(archives);
    }

    public String path(String rest) {
        return "/projects/" + project.id() + rest;
    }

    public String home() {
        return (owner ? "/my/projects/" : "/projects/") + project.id();
    }

    public String minute(Archive archive) {
        return Days.minute(archive.sealedAt());
    }
}
