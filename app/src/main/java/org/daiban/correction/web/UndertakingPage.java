package org.daiban.correction.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.daiban.correction.Undertaking;
import org.daiban.web.Form;

/** One undertaking and the looks at it. @param mayCheck whether the person records a look */
public record UndertakingPage(Undertaking undertaking, Form form, boolean mayCheck, String light, String lightText) {

    public String when(Instant at) {
        return Words.minute(at);
    }

    public Map<String, String> results() {
        Map<String, String> results = new LinkedHashMap<>();
        results.put("true", "兑现");
        results.put("false", "没有兑现");
        return results;
    }
}
