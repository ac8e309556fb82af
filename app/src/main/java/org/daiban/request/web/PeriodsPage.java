package org.daiban.request.web;

import java.util.List;
import java.util.Map;
import org.daiban.request.Period;
import org.daiban.web.Form;

/** @param kind the one whose form was sent; empty where none was */
public record PeriodsPage(List<Period> periods, List<Period> history, Form form, String kind) {

    public Form form(Period period) {
        return kind.equals(period.kind().name()) ? form : Form.of(Map.of("workingDays", String.valueOf(period.workingDays())));
    }
}
