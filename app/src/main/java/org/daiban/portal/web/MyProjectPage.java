package org.daiban.portal.web;

import java.time.LocalDate;
import java.util.List;
import org.daiban.desk.ProjectCourse;
import org.daiban.mandate.Mandate;
import org.daiban.project.Project;

/** One project as its owner sees it. {@code course} is null until a roadmap is approved. */
public record MyProjectPage(LocalDate today, Project project, ProjectCourse course, List<Mandate> mandates) {
}
