package org.daiban.rating.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.casefile.CaseFile;
import org.daiban.rating.Call;
import org.daiban.rating.Served;
import org.daiban.web.Form;

/** Calling one owner back. @param served empty where there is nothing to call about, or it is a colleague's */
public record CallPage(CaseFile file, Optional<Served> served, List<Call> calls, Form form) {
    public CallPage {
        calls = List.copyOf(calls);
    }

    public Map<String, String> levels() {
        Map<String, String> levels = new LinkedHashMap<>(Map.of("", "没有说"));
        levels.putAll(RatingForm.levels());
        return levels;
    }

    public Map<String, String> reached() {
        Map<String, String> reached = new LinkedHashMap<>();
        reached.put("true", "打通了");
        reached.put("false", "没有打通，以后再打");
        return reached;
    }
}
