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
import java.time.LocalDate;
import org.daiban.engine.Problem;
import org.daiban.engine.clock.Clock;
import org.daiban.identity.Does;
import org.daiban.identity.Open;
import org.daiban.jurisdiction.Calendars;
import org.daiban.sql.Jurisdiction;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Readings of legal clocks. */
@RestController
@Open
@AnswersProblems
@Tag(name = "计时", description = "法定和承诺时限的读数")
class ClockApi {

    private final Calendars calendars;
    private final Served served;
    private final Bodies bodies;
    private final java.time.Clock clock;

    ClockApi(Calendars calendars, Served served, Bodies bodies, java.time.Clock clock) {
        this.calendars = calendars;
        this.served = served;
        this.bodies = bodies;
        this.clock = clock;
    }

    @Does("接口：算时限读数")
    @PostMapping(path = "/api/v1/clock/readings", consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @TakesBody
    @Operation(operationId = "read", summary = "某一天的计时读数", description = """
            按收件、补正、受理、停表、延长、办结这些事实推算：起算没有，到期日是哪一天，用了几天，还剩几天，亮什么灯。
            停表自开始日的次日起到结束日止不计，重叠的只扣一次；延长按时限的单位加天数；收件后五个工作日内既不受理也不告知补正的，
            自收件之日起视为受理（行政许可法第32条、第42条、第45条）。事实自相矛盾的，逐条指出，不推算。""")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = ReadingRequest.class), examples = @ExampleObject(name = "停表和延长", value = Examples.READING)))
    @ApiResponse(responseCode = "200", description = "读数和逐行说明", content = @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = ReadingAnswer.class)))
    ResponseEntity<?> read(@Parameter(hidden = true) InputStream body) throws IOException {
        Faults faults = new Faults();
        Given given = bodies.read(body, faults);
        if (given == null) {
            return ProblemAnswer.of(HttpStatus.BAD_REQUEST, faults);
        }
        ReadingRequest request = ReadingRequest.read(given, served, LocalDate.now(clock), faults);
        return request == null
                ? ProblemAnswer.of(HttpStatus.UNPROCESSABLE_CONTENT, faults)
                : Jurisdiction.within(request.jurisdiction(), () -> answer(request, faults));
    }

    private ResponseEntity<?> answer(ReadingRequest request, Faults faults) {
        Clock.Result result = Clock.read(calendars.current(), request.engineLimit(), request.engineEvents(), request.asOf(),
                calendars.lights());
        result.problems().forEach(problem -> tell(problem, faults));
        return faults.any()
                ? ProblemAnswer.of(HttpStatus.UNPROCESSABLE_CONTENT, faults)
                : ResponseEntity.ok(ReadingAnswer.of(result.reading().orElseThrow()));
    }

    private static void tell(Problem problem, Faults faults) {
        switch (problem.file()) {
            case "events" -> faults.add("/events/" + (problem.row() - 1) + "/" + problem.column(), "EVENT", problem.sentence());
            case "limit" -> faults.add("/limit/" + problem.column(), "R22-61", problem.sentence());
            default -> faults.add("/" + problem.file(), "R22-64", problem.sentence());
        }
    }
}
