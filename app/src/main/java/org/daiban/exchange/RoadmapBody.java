package org.daiban.exchange;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.daiban.engine.matter.Limits;
import org.daiban.engine.roadmap.Choice;

/** A project to be planned. */
@Schema(name = "RoadmapRequest", description = "项目情况和想看的算法")
record RoadmapBody(
        @Schema(description = "行政区划代码", example = "441400", requiredMode = REQUIRED) String jurisdiction,
        @Schema(description = "最早哪一天开始办；不是工作日的，从其后第一个工作日起", example = "2026-03-02", requiredMode = REQUIRED) LocalDate start,
        @Schema(description = "项目情况：名称和取值见事项目录的项目情况词表。没有回答的不写或者写 null，不能当作“否”", requiredMode = REQUIRED) Map<String, Object> facts,
        @Schema(description = "按承诺时限还是法定时限；不写为承诺时限", defaultValue = "PROMISED") Limits limits,
        @Schema(description = "选择：告知承诺、容缺受理、带方案出让") Set<Choice> choices) {

    private static final int LONGEST_TEXT = 100;

    /** The request, or null with faults; the facts are still to be read by the catalogue. */
    static RoadmapBody read(Given body, Faults faults) {
        if (!body.isObjectOf("jurisdiction", "start", "facts", "limits", "choices")) {
            return null;
        }
        String jurisdiction = body.member("jurisdiction").text(LONGEST_TEXT);
        LocalDate start = body.member("start").date();
        Map<String, Object> facts = body.member("facts").values();
        Given given = body.member("limits");
        Limits limits = given.isGiven() ? given.oneOf(Limits.class, "NOT_OFFERED") : Limits.PROMISED;
        return new RoadmapBody(jurisdiction, start, facts, limits, choices(body.member("choices")));
    }

    private static Set<Choice> choices(Given given) {
        Set<Choice> choices = EnumSet.noneOf(Choice.class);
        if (given.isGiven()) {
            given.items(Choice.values().length).stream().map(item -> item.oneOf(Choice.class, "NOT_OFFERED"))
                    .filter(java.util.Objects::nonNull).forEach(choices::add);
        }
        return choices;
    }
}
