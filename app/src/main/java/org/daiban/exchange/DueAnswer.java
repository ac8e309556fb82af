package org.daiban.exchange;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.daiban.engine.clock.ExplainedDue;

/** The last day of a plain limit. */
@Schema(description = "一段时限的到期日")
record DueAnswer(
        @Schema(description = "到期日，当日办结不算超期", example = "2026-02-27") LocalDate due,
        @Schema(description = "暂定：其间有放假安排没有公布的年份，公布后重算") boolean provisional,
        @Schema(description = "所据日历的版本", example = "1") int calendarVersion,
        @Schema(description = "逐行说明") List<ExplanationLine> explanation) {

    static DueAnswer of(ExplainedDue due, int calendarVersion) {
        return new DueAnswer(due.due(), due.provisional(), calendarVersion, ExplanationLine.of(due.explanation()));
    }
}
