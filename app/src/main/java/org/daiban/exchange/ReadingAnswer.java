package org.daiban.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.daiban.engine.calendar.Due;
import org.daiban.engine.clock.ClockState;
import org.daiban.engine.clock.Light;
import org.daiban.engine.clock.Reading;

/** What a clock shows. */
@Schema(description = "计时读数；天数的单位都同时限")
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReadingAnswer(
        @Schema(description = "未起算、计时中、停表、已停止（办结、撤回、不予受理）") ClockState state,
        @Schema(description = "起算日，当日不计；没有起算为 null", types = {"string", "null"}, format = "date") LocalDate startedOn,
        @Schema(description = "停止计时的日期；没有停止为 null", types = {"string", "null"}, format = "date") LocalDate stoppedOn,
        @Schema(description = "到期日；没有起算为 null", types = {"string", "null"}, format = "date", example = "2026-04-10") LocalDate due,
        @Schema(description = "暂定：其间有放假安排没有公布的年份") boolean provisional,
        @Schema(description = "停表还没有结束，到期日随之后移") boolean dueOpen,
        @Schema(description = "没有起算时：最迟哪一天应当受理、不予受理或者一次告知补正；不该单位办的为 null", types = {"string", "null"}, format = "date") LocalDate answerBy,
        @Schema(description = "已用天数，不含停表", example = "8") int elapsed,
        @Schema(description = "至今停表的天数", example = "3") int suspended,
        @Schema(description = "剩余天数，超期为负", example = "12") int remaining,
        @Schema(description = "超期") boolean overdue,
        @Schema(description = "绿、黄、红、灰（停表或者未起算）") Light light,
        @Schema(description = "所据日历的版本", example = "1") int calendarVersion,
        @Schema(description = "逐行说明") List<ExplanationLine> explanation) {

    static ReadingAnswer of(Reading reading) {
        Due answerBy = reading.answerBy();
        return new ReadingAnswer(reading.state(), reading.startedOn(), reading.stoppedOn(), reading.due(), reading.provisional(),
                reading.dueOpen(), answerBy == null ? null : answerBy.on(), reading.elapsed(), reading.suspended(),
                reading.remaining(), reading.overdue(), reading.light(), reading.calendarVersion(),
                ExplanationLine.of(reading.explanation()));
    }
}
