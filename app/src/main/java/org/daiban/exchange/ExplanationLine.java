package org.daiban.exchange;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.daiban.engine.clock.Line;

/** One step of the way to a due day. */
@Schema(description = "一步推算。起点加上逐行的天数，就是各行的日期，最后一行为到期日")
record ExplanationLine(
        @Schema(description = "说明", example = "时限 5 个工作日，数到 2026年2月27日。") String text,
        @Schema(description = "依据", example = "《行政许可法》第82条") String clause,
        @Schema(description = "这一步增加的天数，单位同时限；只作说明的为 0", example = "5") int days,
        @Schema(description = "数到的日期", example = "2026-02-27") LocalDate on) {

    static List<ExplanationLine> of(List<Line> lines) {
        return lines.stream().map(line -> new ExplanationLine(line.text(), line.clause(), line.days(), line.on())).toList();
    }
}
