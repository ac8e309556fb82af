package org.daiban.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.daiban.identity.Does;
import org.daiban.identity.Open;
import org.daiban.identity.SignIn;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page shown when something is not there, not allowed, or broken; never a stack trace. The API gets a problem (RFC 9457). */
@Controller
@Open
class ErrorPages implements ErrorController {

    private static final Map<HttpStatus, String> SENTENCES = Map.of(
            HttpStatus.BAD_REQUEST, "这个请求不完整或者格式不对，没有处理。请返回上一页检查后再提交。",
            HttpStatus.UNAUTHORIZED, "请先登录。",
            HttpStatus.FORBIDDEN, "您的身份不能做这件事，或者页面打开太久已经失效。请返回上一页刷新后再试。",
            HttpStatus.NOT_FOUND, "没有找到这个页面，可能地址写错了，或者内容不对您开放。",
            HttpStatus.METHOD_NOT_ALLOWED, "这个地址不支持这样打开。",
            HttpStatus.CONTENT_TOO_LARGE, "文件太大，最多 20 MB。请压缩或者分开上传。",
            HttpStatus.TOO_MANY_REQUESTS, "访问太频繁，请稍等片刻再试。");

    private final ApplicationEventPublisher events;

    ErrorPages(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Does("看出错说明")
    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    Object page(HttpServletRequest request, Model model) {
        if (isForProgram(request)) {
            return problem(request);
        }
        HttpStatus status = told(request);
        model.addAttribute("status", status.value());
        model.addAttribute("sentence", sentence(status));
        return "web/error";
    }

    @Does("取出错说明")
    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        HttpStatus status = told(request);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence(status));
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    /** A program gets a problem even where it says it takes pages. */
    private static boolean isForProgram(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)).startsWith("/api/");
    }

    /** The status; a person kept out is told to whom it concerns. */
    private HttpStatus told(HttpServletRequest request) {
        HttpStatus status = status(request);
        if (status == HttpStatus.FORBIDDEN) {
            SignIn.current().ifPresent(actor ->
                    events.publishEvent(new EntryDenied(actor, PresentAct.current().orElse(PresentAct.NONE))));
        }
        return status;
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }

    static String sentence(HttpStatus status) {
        return SENTENCES.getOrDefault(status, "系统出了问题，这一步没有完成，已经保存的内容不受影响。请稍后再试；仍不行的，请联系代办专窗。");
    }
}
