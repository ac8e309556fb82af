package org.daiban.roadmap.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.daiban.engine.Problem;
import org.daiban.engine.matter.Matter;
import org.daiban.engine.matter.Stage;
import org.daiban.engine.roadmap.QuestionPage;
import org.daiban.engine.roadmap.Roadmap;
import org.daiban.project.Project;
import org.daiban.roadmap.LaneChart;
import org.daiban.roadmap.RoadmapVersion;
import org.daiban.web.Form;

/**
 * The roadmap desk of a project.
 *
 * @param plan      what the form as it stands would give
 * @param addable   matters not in the plan and not left out, by stage
 * @param versions  newest first
 * @param cautions  what to know before approving, in Chinese
 * @param meanwhile what someone else saved while this was being typed; empty mostly
 * @param answered  how many questions have an answer
 */
public record TailoringPage(Form form, Project project, List<QuestionPage> questions, Roadmap plan,
                       Map<Stage, List<Matter>> addable, List<RoadmapVersion> versions, List<String> cautions,
                       List<String> meanwhile, int answered, LaneChart chart) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    public String day(Instant at) {
        return DAY.format(at);
    }

    /** What the planner could not take as asked. A matter ticked for leaving out waits quietly for its reason. */
    public List<String> corrected() {
        return plan.problems().stream().filter(problem -> !problem.column().startsWith("tailoring/leftOut"))
                .map(Problem::sentence).toList();
    }

    /** The number of the version the form goes on from; 0 where it is the first. */
    public int from() {
        String from = form.value("from");
        return from.matches("\\d{1,6}") ? Integer.parseInt(from) : 0;
    }
}
