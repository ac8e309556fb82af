package org.daiban.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.daiban.casefile.CaseFile;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.CaseFilter;
import org.daiban.casefile.CasePage;
import org.daiban.casefile.CaseState;
import org.daiban.casefile.Turn;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.jurisdiction.Calendars;
import org.daiban.roster.RosterReplies;
import org.daiban.unit.Unit;
import org.daiban.unit.Units;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Today, for a unit. */
@Controller
@Allow(Role.UNIT)
class UnitDeskPages {

    private static final int SHOWN = 60;

    private final CaseFiles files;
    private final Units units;
    private final RosterReplies replies;
    private final Calendars calendars;
    private final Clock clock;

    UnitDeskPages(CaseFiles files, Units units, RosterReplies replies, Calendars calendars, Clock clock) {
        this.files = files;
        this.units = units;
        this.replies = replies;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Does("看本单位办件")
    @GetMapping("/unit")
    @Transactional(readOnly = true)
    public String unit(@RequestParam(required = false) String after, Model model) {
        Actor actor = SignIn.current().orElseThrow(NotFound::new);
        Unit unit = units.find(actor.unit()).orElseThrow(NotFound::new);
        CasePage page = files.byRemaining(new CaseFilter(null, unit.id(), null, null, "", true), after, SHOWN);
        model.addAttribute("page", new UnitPage(
                unit.name(),
                page.rows().stream().filter(UnitDeskPages::asksUnit).toList(),
                page.rows().stream().filter(file -> !asksUnit(file)).toList(),
                page.next(), notice(unit.id())));
        return "desk/unit";
    }

    private UnitPage.Asking notice(UUID unit) {
        LocalDate today = LocalDate.now(clock);
        return replies.notice(unit).map(notice -> new UnitPage.Asking(notice,
                today.isAfter(notice.dueOn()) ? -1 : calendars.current().count(today, notice.dueOn()))).orElse(null);
    }

    /** What is accepted the unit has to decide in time, papers owed or not. */
    private static boolean asksUnit(CaseFile file) {
        return file.state() == CaseState.ACCEPTED || file.turn() == Turn.UNIT || file.turn() == Turn.APPROVAL_SYSTEM;
    }
}
