package org.daiban.roadmap.web;

import java.util.List;
import org.daiban.project.Project;
import org.daiban.roadmap.RoadmapComparison;
import org.daiban.roadmap.RoadmapVersion;

/**
 * @param asked    what was asked differently, in Chinese
 * @param versions all of the project, newest first
 */
public record ComparePage(Project project, RoadmapVersion from, RoadmapVersion to, RoadmapComparison comparison,
                          List<String> asked, List<RoadmapVersion> versions) {
}
