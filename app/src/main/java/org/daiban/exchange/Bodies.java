package org.daiban.exchange;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads request bodies: JSON of bounded size, nothing after it, no name twice. */
@Component
class Bodies {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final int largest;

    Bodies(@Value("${daiban.exchange.largest-body}") DataSize largest) {
        this.largest = Math.toIntExact(largest.toBytes());
    }

    /**
     * The body, or null with a fault where there is none or it is no JSON.
     *
     * @throws ErrorResponseException 413 where it is too large
     */
    Given read(InputStream in, Faults faults) throws IOException {
        byte[] bytes = in.readNBytes(largest + 1);
        if (bytes.length > largest) {
            throw new ErrorResponseException(HttpStatus.CONTENT_TOO_LARGE);
        }
        try {
            JsonNode body = mapper.readTree(bytes);
            if (!body.isMissingNode()) {
                return Given.body(body, faults);
            }
            faults.add("", "MISSING", "请求内容是空的，应当是一个 JSON 对象。");
            return null;
        } catch (JacksonException e) {
            faults.add("", "JSON", "请求内容不是正确的 JSON" + place(e) + "。请检查引号、逗号、括号，同一层的名称不能重复，编码用 UTF-8。");
            return null;
        }
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null || e.getLocation().getLineNr() < 1 ? ""
                : "，读到第 " + e.getLocation().getLineNr() + " 行第 " + e.getLocation().getColumnNr() + " 列读不下去";
    }
}
