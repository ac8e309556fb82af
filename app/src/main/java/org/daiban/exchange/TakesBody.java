package org.daiban.exchange;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The problems an operation with a body may answer besides, for the API document. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(responseCode = "413", description = "请求内容太大，最多 256 KB",
        content = @Content(mediaType = ProblemAnswer.MEDIA_TYPE, schema = @Schema(implementation = ProblemAnswer.class)))
@ApiResponse(responseCode = "415", description = "请求内容须是 application/json",
        content = @Content(mediaType = ProblemAnswer.MEDIA_TYPE, schema = @Schema(implementation = ProblemAnswer.class)))
@ApiResponse(responseCode = "422", description = "请求读懂了，内容有问题；errors 一次列出全部",
        content = @Content(mediaType = ProblemAnswer.MEDIA_TYPE, schema = @Schema(implementation = ProblemAnswer.class)))
@interface TakesBody {
}
