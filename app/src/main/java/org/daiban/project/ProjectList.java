package org.daiban.project;

import java.util.List;
import java.util.UUID;

/**
 * A page of projects, newest first.
 *
 * @param next the {@code before} of the following page; null on the last
 */
public record ProjectList(List<Project> projects, UUID next) {
    public ProjectList {
        projects = List.copyOf(projects);
    }
}
