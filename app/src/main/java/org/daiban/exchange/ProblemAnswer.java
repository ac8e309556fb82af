package org.daiban.exchange;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What a program is told when its request was not answered (RFC 9457). */
@Schema(name = "Problem", description = "没有办成的原因（RFC 9457）；errors 一次列出请求的全部问题")
@JsonPropertyOrder({"type", "title", "status", "detail", "errors"})
record ProblemAnswer(
        @Schema(description = "问题的种类；about:blank 表示与状态码同义", example = "about:blank") String type,
        @Schema(example = "请求内容有问题") String title,
        @Schema(example = "422") int status,
        @Schema(example = "请求有 1 处问题，见 errors。") String detail,
        @Schema(description = "逐处列出；不是请求内容的问题时为空") List<Fault> errors) {

    static final String MEDIA_TYPE = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    static ProblemAnswer of(HttpStatus status, String title, String detail) {
        return new ProblemAnswer("about:blank", title, status.value(), detail, List.of());
    }

    /** The faults of a request; told with 400, 404 or 422. */
    static ResponseEntity<ProblemAnswer> of(HttpStatus status, Faults faults) {
        List<Fault> all = faults.all();
        String title = status == HttpStatus.NOT_FOUND ? "没有找到" : "请求内容有问题";
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(new ProblemAnswer(
                "about:blank", title, status.value(), "请求有 " + all.size() + " 处问题，见 errors。", all));
    }
}
