package org.daiban.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CalendarFilePropertyTest {
    @Property
    void what_is_written_is_read_back(@ForAll @IntRange(min = 2017, max = 2026) int year) {
        var days = PublishedCalendars.days(year);
        String written = days.stream().map(day -> "\"" + day.date() + "\"," + day.kind())
            .collect(Collectors.joining("\n", "\uFEFFdate,\"kind\"\n", ""));
        assertThat(CalendarFile.read("again.csv", year, written).days()).isEqualTo(days);
    }

    @Property
    void any_text_is_answered_with_days_or_problems_and_never_thrown_at(@ForAll String text, @ForAll int row) {
        var result = CalendarFile.read("2026.csv", 2026, (row % 2 == 0 ? "date,kind\n" : "") + text);
        assertThat(result.problems().isEmpty() || result.days().isEmpty()).isTrue();
    }
}
