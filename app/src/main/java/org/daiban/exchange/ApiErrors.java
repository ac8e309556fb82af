package org.daiban.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Whatever goes wrong under {@code /api} is told as a problem, never as a page. */
@Component
class ApiErrors implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);
    private static final Map<HttpStatus, String> TITLES = Map.of(
            HttpStatus.BAD_REQUEST, "请求读不懂",
            HttpStatus.NOT_FOUND, "没有找到",
            HttpStatus.METHOD_NOT_ALLOWED, "不支持这种请求方法",
            HttpStatus.NOT_ACCEPTABLE, "给不出要求的格式",
            HttpStatus.CONTENT_TOO_LARGE, "请求内容太大",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "请求内容的格式不对",
            HttpStatus.INTERNAL_SERVER_ERROR, "系统出了问题");
    private static final Map<HttpStatus, String> SENTENCES = Map.of(
            HttpStatus.NOT_FOUND, "没有这个接口地址，请核对路径；接口说明在 /v3/api-docs。",
            HttpStatus.METHOD_NOT_ALLOWED, "这个地址不支持这种请求方法，可用的方法见 Allow 头。",
            HttpStatus.NOT_ACCEPTABLE, "本接口只能答复 application/json，请修改 Accept 头。",
            HttpStatus.CONTENT_TOO_LARGE, "请求内容太大，请减小后再发。",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "请求内容须是 JSON，请写 Content-Type: application/json。",
            HttpStatus.INTERNAL_SERVER_ERROR, "系统出了问题，这次请求没有完成。请稍后再试；仍不行的，请联系代办专窗。");

    private final JsonMapper json;

    ApiErrors(JsonMapper json) {
        this.json = json;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler, Exception e) {
        if (!request.getServletPath().startsWith("/api/")) {
            return null;
        }
        HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
        if (e instanceof ErrorResponse answer) {
            status = HttpStatus.valueOf(answer.getStatusCode().value());
            answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        if (status.is5xxServerError()) {
            LOG.error("{} {} failed", request.getMethod(), request.getServletPath(), e);
        }
        write(response, json, ProblemAnswer.of(status, TITLES.getOrDefault(status, "请求没有办成"),
                SENTENCES.getOrDefault(status, "请求没有办成，请检查后再发。")));
        return new ModelAndView();
    }

    static void write(HttpServletResponse response, JsonMapper json, ProblemAnswer problem) {
        response.setStatus(problem.status());
        response.setContentType(ProblemAnswer.MEDIA_TYPE);
        try {
            response.getOutputStream().write(json.writeValueAsBytes(problem));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
