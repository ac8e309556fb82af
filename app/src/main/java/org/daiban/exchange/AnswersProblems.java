package org.daiban.exchange;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The problems every operation may answer, for the API document. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(responseCode = "400", description = "请求读不懂：参数不对，或者请求内容不是 JSON",
        content = @Content(mediaType = ProblemAnswer.MEDIA_TYPE, schema = @Schema(implementation = ProblemAnswer.class)))
@ApiResponse(responseCode = "406", description = "只能答复 application/json",
        content = @Content(mediaType = ProblemAnswer.MEDIA_TYPE, schema = @Schema(implementation = ProblemAnswer.class)))
@ApiResponse(responseCode = "429", description = "请求太快：每个地址每秒 50 次以内总能得到答复",
        headers = @Header(name = "Retry-After", description = "几秒以后再来", schema = @Schema(type = "integer", minimum = "1")),
        content = @Content(mediaType = ProblemAnswer.MEDIA_TYPE, schema = @Schema(implementation = ProblemAnswer.class)))
@ApiResponse(responseCode = "500", description = "系统出了问题",
        content = @Content(mediaType = ProblemAnswer.MEDIA_TYPE, schema = @Schema(implementation = ProblemAnswer.class)))
@interface AnswersProblems {
}
