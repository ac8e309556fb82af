package org.daiban.mandate.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.jurisdiction.Calendars;
import org.daiban.mandate.Amendment;
import org.daiban.mandate.Mandate;
import org.daiban.mandate.MandateState;
import org.daiban.mandate.Mandates;
import org.daiban.mandate.Warnings;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The owner's mandates on one page. */
@Controller
@Allow(Role.OWNER)
class MyMandatesPages {

    private final Mandates mandates;
    private final Calendars calendars;
    private final Warnings warnings;
    private final Clock clock;

    MyMandatesPages(Mandates mandates, Calendars calendars, Warnings warnings, Clock clock) {
        this.mandates = mandates;
        this.calendars = calendars;
        this.warnings = warnings;
        this.clock = clock;
    }

    @Does("看自己的委托")
    @GetMapping("/my/mandates")
    @Transactional(readOnly = true)
    public String mine(Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("page", new MyMandatesPage(today, mandates.ofOwner(MandateView.actor().owner()).stream()
                .map(mandate -> new MyMandatesPage.Mine(mandate, asks(mandate, today)))
                .sorted(Comparator.comparing(mine -> mine.asks().isEmpty()))
                .toList()));
        return "mandate/mine";
    }

    private String asks(Mandate mandate, LocalDate today) {
        MandateState state = mandate.state(today);
        LocalDate last = mandate.on(today).term().to();
        if (state == MandateState.OFFERED) {
            return "请签章，或者提出修改";
        }
        if (!state.isLive()) {
            return "";
        }
        if (mandate.course().amendments().stream().anyMatch(Amendment::isOpen)) {
            return "变更书等您签章";
        }
        return last.isAfter(calendars.current().plus(today, warnings.workingDaysAhead()).on()) ? ""
                : "还有 " + calendars.current().count(today, last) + " 个工作日届满，还要代办的请续办";
    }
}
