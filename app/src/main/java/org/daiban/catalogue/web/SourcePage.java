package org.daiban.catalogue.web;

import java.util.List;
import java.util.Map;
import org.daiban.catalogue.CatalogueSources;
import org.daiban.catalogue.OwnChange;
import org.daiban.catalogue.Sourcing;
import org.daiban.web.Form;

/**
 * Where the catalogue comes from and what it has otherwise than the city's.
 *
 * @param names of the matters by id
 */
public record SourcePage(CatalogueSources.Changes changes, Map<String, String> names, Map<String, String> sourcings,
                         Map<String, String> kinds, Form decision, Form change) {

    public Sourcing sourcing() {
        return changes.source() == null ? Sourcing.OWN : changes.source().sourcing();
    }

    public String name(String matter) {
        return matter + " " + names.getOrDefault(matter, "（市目录里已经没有）");
    }

    /** What is otherwise, in one line. */
    public String words(OwnChange change) {
        return worded(change.value());
    }

    /** What the city has now where that is no longer what it was; null where it is. */
    public String conflict(OwnChange change) {
        String now = changes.conflicts().get(change.number());
        return now == null ? null : now.isEmpty() ? "市目录里已经没有这个事项" : "市里现在是：" + worded(now);
    }

    static String worded(String value) {
        return String.join(" ", List.of(value.replace("WORKING_DAYS", "个工作日").replace("CALENDAR_DAYS", "个自然日").strip().split("\n")));
    }
}
