package org.daiban.exchange;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.daiban.catalogue.Catalogues;
import org.daiban.catalogue.PublishedCatalogue;
import org.daiban.engine.Problem;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.FactType;
import org.daiban.engine.matter.ParsedFacts;
import org.daiban.engine.roadmap.Progress;
import org.daiban.engine.roadmap.Roadmap;
import org.daiban.engine.roadmap.RoadmapRequest;
import org.daiban.engine.roadmap.Tailoring;
import org.daiban.identity.Does;
import org.daiban.identity.Open;
import org.daiban.jurisdiction.Calendars;
import org.daiban.sql.Jurisdiction;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Roadmaps from what is known of a project. */
@RestController
@Open
@AnswersProblems
@Tag(name = "代办方案", description = "一个项目要办什么、什么次序、到哪一天")
class RoadmapApi {

    private final Calendars calendars;
    private final Catalogues catalogues;
    private final Served served;
    private final Bodies bodies;

    RoadmapApi(Calendars calendars, Catalogues catalogues, Served served, Bodies bodies) {
        this.calendars = calendars;
        this.catalogues = catalogues;
        this.served = served;
        this.bodies = bodies;
    }

    @Does("接口：编代办方案")
    @PostMapping(path = "/api/v1/roadmaps", consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @TakesBody
    @Operation(operationId = "plan", summary = "算出代办方案", description = """
            按项目情况判断每个事项要办、不要办还是还不知道，各有理由；要办的排出次序和最早、最迟日期。什么都不保存。
            没有核定的天数带 unconfirmed；没有时限的按参考值推算，basis 为 ASSUMED。""")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = RoadmapBody.class), examples = @ExampleObject(name = "新建厂房，还有没回答的", value = Examples.ROADMAP)))
    @ApiResponse(responseCode = "200", description = "代办方案", content = @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = RoadmapAnswer.class)))
    ResponseEntity<?> plan(@Parameter(hidden = true) InputStream body) throws IOException {
        Faults faults = new Faults();
        Given given = bodies.read(body, faults);
        if (given == null) {
            return ProblemAnswer.of(HttpStatus.BAD_REQUEST, faults);
        }
        RoadmapBody request = RoadmapBody.read(given, faults);
        if (request == null || !served.serves(request.jurisdiction(), faults)) {
            return ProblemAnswer.of(HttpStatus.UNPROCESSABLE_CONTENT, faults);
        }
        return Jurisdiction.within(request.jurisdiction(), () -> answer(request, faults));
    }

    private ResponseEntity<?> answer(RoadmapBody request, Faults faults) {
        PublishedCatalogue published = catalogues.current();
        ParsedFacts parsed = published.catalogue().parse(request.facts());
        parsed.problems().forEach(problem ->
                faults.add("/facts/" + Given.escaped(problem.column()), code(published.catalogue(), problem), problem.sentence()));
        if (faults.any()) {
            return ProblemAnswer.of(HttpStatus.UNPROCESSABLE_CONTENT, faults);
        }
        WorkingCalendar calendar = calendars.current();
        Roadmap roadmap = published.planner().plan(new RoadmapRequest(calendar, parsed.facts(), request.start(),
                request.limits(), request.choices(), Tailoring.none(), Progress.none()));
        roadmap.problems().stream().filter(problem -> problem.column().equals("start")).forEach(problem ->
                faults.add("/start", "R22-64", problem.sentence()));
        return faults.any()
                ? ProblemAnswer.of(HttpStatus.UNPROCESSABLE_CONTENT, faults)
                : ResponseEntity.ok(RoadmapAnswer.of(roadmap, published.version(), calendar.version()));
    }

    private static String code(Catalogue catalogue, Problem problem) {
        return catalogue.fact(problem.column())
                .map(fact -> fact.type() == FactType.NUMBER ? "R01-26" : "R01-24").orElse("R01-25");
    }
}
