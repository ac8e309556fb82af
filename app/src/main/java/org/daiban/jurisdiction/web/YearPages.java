package org.daiban.jurisdiction.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.jurisdiction.Calendars;
import org.daiban.jurisdiction.PublishedYear;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A year of the calendar as twelve months. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU})
class YearPages {

    private final Calendars calendars;
    private final Clock clock;

    YearPages(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @Does("看今年的日历")
    @GetMapping("/calendar/years")
    String thisYear() {
        return "redirect:/calendar/years/" + LocalDate.now(clock).getYear();
    }

    @Does("看全年日历")
    @GetMapping("/calendar/years/{year}")
    @Transactional(readOnly = true)
    public String year(@PathVariable int year, Model model) {
        WorkingCalendar calendar = calendars.current();
        int last = calendar.lastPublishedYear() + 1;
        if (year < calendar.firstPublishedYear() || year > last) {
            throw new NotFound();
        }
        List<PublishedYear> years = calendars.years();
        PublishedYear published = years.stream().filter(one -> one.year() == year).findFirst().orElse(null);
        model.addAttribute("page", new YearPage(YearView.of(calendar, year),
                published == null ? "" : published.document(), published == null ? "" : byWhom(published), calendar.version(),
                year > calendar.firstPublishedYear() ? year - 1 : 0, year < last ? year + 1 : 0));
        return "jurisdiction/year";
    }

    private static String byWhom(PublishedYear year) {
        return year.proposedBy().isEmpty() ? year.publishedBy() : year.proposedBy() + "编制，" + year.publishedBy() + "复核发布";
    }
}
