package org.daiban.rating.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.daiban.rating.FollowUp;
import org.daiban.rating.FollowUpEvent;
import org.daiban.rating.FollowUpState;
import org.daiban.rating.FollowUps;
import org.daiban.rating.Served;
import org.daiban.web.Form;

/** @param doing which form was sent last: CHECK, ANSWER or CLOSE; empty for none @param acts whether the reader may do something about it */
public record FollowUpPage(FollowUps.Course course, Form form, String doing, boolean acts, LocalDate today) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    public Served served() {
        return course.served();
    }

    public FollowUp followUp() {
        return course.followUp();
    }

    public boolean mayAnswer() {
        return acts && followUp().state() == FollowUpState.OPEN;
    }

    public boolean mayClose() {
        return acts && followUp().state() == FollowUpState.ANSWERED;
    }

    public Form formOf(String act) {
        return doing.equals(act) ? form : Form.empty();
    }

    public String minute(Instant at) {
        return MINUTE.format(at);
    }

    public Map<String, String> outcomes() {
        Map<String, String> outcomes = new LinkedHashMap<>();
        Arrays.stream(FollowUpEvent.Outcome.values()).forEach(outcome -> outcomes.put(outcome.name(), outcome.label()));
        return outcomes;
    }
}
