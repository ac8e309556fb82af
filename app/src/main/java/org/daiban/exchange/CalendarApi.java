package org.daiban.exchange;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import org.daiban.engine.clock.Clock;
import org.daiban.engine.clock.DayUnit;
import org.daiban.identity.Does;
import org.daiban.identity.Open;
import org.daiban.jurisdiction.Calendars;
import org.daiban.sql.Jurisdiction;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Due days of plain limits. */
@RestController
@Open
@AnswersProblems
@Tag(name = "日历", description = "按工作日历推算日期")
class CalendarApi {

    private final Calendars calendars;
    private final Served served;

    CalendarApi(Calendars calendars, Served served) {
        this.calendars = calendars;
        this.served = served;
    }

    @Does("接口：算到期日")
    @GetMapping(path = "/api/v1/calendars/{jurisdiction}/due", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "due", summary = "一段时限的到期日", description = """
            从某日起数若干工作日或者自然日。开始的当日不计，次日为第 1 日（民法典第201条）；工作日按国务院办公厅放假通知，
            调休上班日计入；自然日的末日是休息日的，顺延到其后第一个工作日（民法典第203条）。""")
    @Parameter(name = "start", in = ParameterIn.QUERY, required = true, description = "事情发生的那一天，当日不计",
            schema = @Schema(type = "string", format = "date"), example = "2026-02-13")
    @Parameter(name = "amount", in = ParameterIn.QUERY, required = true, description = "天数",
            schema = @Schema(type = "integer", minimum = "1", maximum = "999"), example = "5")
    @Parameter(name = "unit", in = ParameterIn.QUERY, required = true, description = "单位：工作日或者自然日",
            schema = @Schema(implementation = DayUnit.class), example = "WORKING_DAYS")
    @ApiResponse(responseCode = "200", description = "到期日和逐行说明", content = @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = DueAnswer.class),
            examples = @ExampleObject(name = "春节前的五个工作日", value = Examples.DUE)))
    @ApiResponse(responseCode = "404", description = "没有这个行政区划", content = @Content(
            mediaType = ProblemAnswer.MEDIA_TYPE, schema = @Schema(implementation = ProblemAnswer.class)))
    ResponseEntity<?> due(
            @Parameter(description = "行政区划代码", example = "441400") @PathVariable String jurisdiction,
            @Parameter(hidden = true) HttpServletRequest request) {
        Faults faults = new Faults();
        if (!served.serves(jurisdiction, faults)) {
            return ProblemAnswer.of(HttpStatus.NOT_FOUND, faults);
        }
        return Jurisdiction.within(jurisdiction, () -> answer(request.getParameterMap(), faults));
    }

    private ResponseEntity<?> answer(Map<String, String[]> parameters, Faults faults) {
        Given query = Given.query(parameters, faults);
        query.isObjectOf("start", "amount", "unit");
        LocalDate start = query.member("start").date();
        Integer amount = query.member("amount").whole();
        DayUnit unit = query.member("unit").oneOf(DayUnit.class, "R22-62");
        if (start == null || amount == null || unit == null) {
            return ProblemAnswer.of(HttpStatus.BAD_REQUEST, faults);
        }
        var calendar = calendars.current();
        Clock.DueResult result = Clock.due(calendar, start, amount, unit);
        result.problems().forEach(problem ->
                faults.add("/" + problem.file(), problem.file().equals("amount") ? "R22-61" : "R22-64", problem.sentence()));
        return faults.any()
                ? ProblemAnswer.of(HttpStatus.BAD_REQUEST, faults)
                : ResponseEntity.ok(DueAnswer.of(result.due().orElseThrow(), calendar.version()));
    }
}
