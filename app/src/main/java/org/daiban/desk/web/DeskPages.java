package org.daiban.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.daiban.mandate.Mandates;
import org.daiban.mandate.Warnings;
import org.daiban.membership.Memberships;
import org.daiban.project.ProjectSearch;
import org.daiban.project.Projects;
import org.daiban.roster.RosterReplies;
import org.daiban.unit.Unit;
import org.daiban.unit.Units;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Today, for those who help and those who decide. */
@Controller
class DeskPages {

    /** The most urgent first, so that a long list still shows what matters. */
    private static final int SHOWN = 200;
    private static final int UNIT_SHOWN = 60;

    private final CaseFiles files;
    private final Mandates mandates;
    private final Warnings warnings;
    private final Projects projects;
    private final Units units;
    private final RosterReplies replies;
    private final org.daiban.jurisdiction.Calendars calendars;
    private final Memberships memberships;
    private final Clock clock;

    DeskPages(CaseFiles files, Mandates mandates, Warnings warnings, Projects projects, Units units, RosterReplies replies, Memberships memberships,
              org.daiban.jurisdiction.Calendars calendars, Clock clock) {
        this.files = files;
        this.mandates = mandates;
        this.warnings = warnings;
        this.projects = projects;
        this.units = units;
        this.memberships = memberships;
        this.replies = replies;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Does("看工作台")
    @GetMapping("/desk")
    @Allow({Role.OFFICER, Role.BUREAU})
    @Transactional(readOnly = true)
    public String today(Model model) {
        Actor actor = SignIn.current().orElseThrow(NotFound::new);
        boolean bureau = actor.is(Role.BUREAU);
        UUID officer = bureau ? null : actor.account();
        LocalDate today = LocalDate.now(clock);
        List<CaseFile> open = files.byRemaining(new CaseFilter(null, null, officer, null, "", true), null, SHOWN).rows();
        LocalDate mandatesUntil = calendars.current().plus(today, warnings.workingDaysAhead()).on();
        Agenda agenda = new Agenda(today, open, mandates.pending(officer, today, mandatesUntil), mandatesUntil,
                projects.list(new ProjectSearch("", officer, null, null)).projects(), memberships.waiting());
        model.addAttribute("page", agenda.page(bureau, calendars.missing(today).orElse(0)));
        return "desk/today";
    }

    @Does("看本单位办件")
    @GetMapping("/unit")
    @Allow(Role.UNIT)
    @Transactional(readOnly = true)
    public String unit(@RequestParam(required = false) String after, Model model) {
        Actor actor = SignIn.current().orElseThrow(NotFound::new);
        Unit unit = units.find(actor.unit()).orElseThrow(NotFound::new);
        CasePage page = files.byRemaining(new CaseFilter(null, unit.id(), null, null, "", true), after, UNIT_SHOWN);
        model.addAttribute("page", new UnitPage(
                unit.name(),
                page.rows().stream().filter(DeskPages::asksUnit).toList(),
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
