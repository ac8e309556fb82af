package org.daiban.rating.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.rating.FollowUpEvent;
import org.daiban.rating.FollowUpEventKind;
import org.daiban.rating.FollowUpState;
import org.daiban.rating.Served;
import org.daiban.web.Form;

/**
 * One case file to rate, or as it was rated, with what followed.
 *
 * @param path      the form is sent here, and {@code /objection} below it
 * @param live      it may be rated here
 * @param expiresOn last day of the link; null where signed in
 * @param objecting the form sent last was the objection
 */
public record RatePage(Served served, String path, boolean live, LocalDate expiresOn, List<FollowUpEvent> events, Form form, boolean objecting) {
    public RatePage {
        events = List.copyOf(events);
    }

    public Map<String, String> levels() {
        return RatingForm.levels();
    }

    public Map<String, String> optionalLevels() {
        return RatingForm.optionalLevels();
    }

    public boolean mayRate() {
        return live && served.rating().isEmpty();
    }

    /** The newest answer of the bureau. */
    public Optional<FollowUpEvent> answer() {
        return events.stream().filter(event -> event.kind() == FollowUpEventKind.ANSWERED).reduce((first, last) -> last);
    }

    public Optional<FollowUpEvent> closing() {
        return events.stream().filter(event -> event.kind() == FollowUpEventKind.CLOSED).findFirst();
    }

    public boolean mayObject() {
        return live && served.followUp().filter(one -> one.state() == FollowUpState.ANSWERED).isPresent();
    }

    public boolean bad() {
        return served.rating().filter(rating -> rating.level().bad()).isPresent();
    }

    public Form formOf(boolean objection) {
        return objecting == objection ? form : Form.empty();
    }
}
