package org.daiban.correction.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.daiban.correction.EntryKind;
import org.daiban.correction.NoticeLine;
import org.daiban.correction.OneTimeNotice;
import org.daiban.web.Form;

/** One line of a notice, to answer it or to look at its answer. @param mayAnswer as in {@link NoticePage} */
public record LinePage(OneTimeNotice notice, NoticeLine line, Form form, boolean mayAnswer, boolean mayCheck) {

    public String path() {
        return "/notices/" + notice.id() + "/lines/" + line.number();
    }

    public String when(Instant at) {
        return Words.minute(at);
    }

    /** What this person may say to the line. */
    public Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        Stream.of(EntryKind.values()).filter(kind -> kind.isAnswer() == mayAnswer)
                .forEach(kind -> choices.put(kind.name(), kind.label()));
        return choices;
    }
}
