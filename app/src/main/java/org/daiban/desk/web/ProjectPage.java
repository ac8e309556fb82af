package org.daiban.desk.web;

import java.time.LocalDate;
import java.util.List;
import org.daiban.desk.ProjectCourse;
import org.daiban.mandate.Mandate;
import org.daiban.project.Project;
import org.daiban.roadmap.RoadmapVersion;

/**
 * All about one project.
 *
 * @param course   null until a roadmap is approved
 * @param guide    the four steps of the beginning; empty once all are done
 */
public record ProjectPage(LocalDate today, Project project, List<RoadmapVersion> versions, List<Mandate> mandates,
                          ProjectCourse course, List<Step> guide) {

    /**
     * A step of the beginning: 准入 → 方案 → 委托 → 开办件.
     *
     * @param note what is done or to be done
     * @param href where to do it; empty where it is done or cannot begin yet
     */
    public record Step(String title, String note, boolean done, String href, String action) {
    }

    public String path(String rest) {
        return "/projects/" + project.id() + rest;
    }
}
