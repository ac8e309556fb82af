package org.daiban.roadmap.web;

import java.util.List;
import org.daiban.project.Project;
import org.daiban.roadmap.LaneChart;
import org.daiban.roadmap.RoadmapOutcome;
import org.daiban.roadmap.RoadmapVersion;

/**
 * One version as it was saved.
 *
 * @param changes what was asked differently from the version before, in Chinese
 * @param chart   null where the planner would draw something else today
 * @param since   what today's catalogue or planner would say differently of an approved version; empty mostly
 */
public record VersionPage(Project project, RoadmapVersion version, RoadmapOutcome outcome, List<String> changes,
                          List<String> since, LaneChart chart) {
}
