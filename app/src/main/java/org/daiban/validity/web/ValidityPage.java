package org.daiban.validity.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.validity.Step;
import org.daiban.validity.StepKind;
import org.daiban.web.Form;

public record ValidityPage(Lapsing lapsing, List<Step> steps, Form form) {

    public Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put(StepKind.DONE.name(), lapsing.watch().rule().done());
        kinds.put(StepKind.EXTENDED.name(), StepKind.EXTENDED.label());
        kinds.put(StepKind.DROPPED.name(), StepKind.DROPPED.label());
        return kinds;
    }
}
