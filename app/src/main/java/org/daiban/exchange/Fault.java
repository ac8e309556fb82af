package org.daiban.exchange;

import io.swagger.v3.oas.annotations.media.Schema;

/** One thing wrong with a request. */
@Schema(description = "请求中的一处问题")
record Fault(
        @Schema(description = "问题所在：请求体的 JSON Pointer（RFC 6901），写成 URI 片段；查询参数写成 #/参数名", example = "#/limit/amount")
        String pointer,
        @Schema(description = "一句话说明哪里不对、怎样才对", example = "时限须是 1 到 999 的整数，现在是 0。")
        String detail,
        @Schema(description = "规则编号（见规则清单 docs/rules.md）；普通输入检查为 MISSING、UNKNOWN_FIELD、WRONG_TYPE、TOO_LONG、TOO_MANY、NOT_OFFERED、JSON、EVENT", example = "R22-61")
        String code) {
}
