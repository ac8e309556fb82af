package org.daiban.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** The page for a request that is too spoiled to reach the application: Chinese, and silent about what serves it. */
final class PlainReport extends ErrorReportValve {

    private static final String PAGE = """
            <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>%1$d</title></head>
            <body><main id="main"><h1>%1$d</h1><p>这个地址或者请求读不懂，没有处理。请核对地址，或者从<a href="/">首页</a>进入。</p></main></body></html>
            """;

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'");
        try {
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(PAGE.formatted(response.getStatus()));
                response.finishResponse();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
