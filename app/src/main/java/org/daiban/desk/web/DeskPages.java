package org.daiban.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daiban.casefile.CaseFile;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.CaseFilter;
import org.daiban.correction.OneTimeNotices;
import org.daiban.correction.Undertakings;
import org.daiban.handover.HandoverState;
import org.daiban.handover.WorkHandover;
import org.daiban.handover.WorkHandovers;
import org.daiban.help.HelpList;
import org.daiban.help.HelpRequest;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.jurisdiction.Calendars;
import org.daiban.mandate.Mandate;
import org.daiban.mandate.Mandates;
import org.daiban.mandate.Warnings;
import org.daiban.membership.Memberships;
import org.daiban.project.ProjectSearch;
import org.daiban.project.Projects;
import org.daiban.request.RequestFilter;
import org.daiban.request.RequestTurn;
import org.daiban.request.ServiceRequest;
import org.daiban.request.ServiceRequests;
import org.daiban.validity.Validities;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first screen in four blocks. What must be done today stands on it at once, the other parts each have an address of their own. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU})
@Transactional(readOnly = true)
class DeskPages {

    /** The most urgent first, so that a long list still shows what matters. */
    private static final int SHOWN = 200;

    private final CaseFiles files;
    private final Mandates mandates;
    private final Warnings warnings;
    private final Validities validities;
    private final ServiceRequests requests;
    private final HelpList help;
    private final OneTimeNotices notices;
    private final Undertakings undertakings;
    private final Projects projects;
    private final Memberships memberships;
    private final WorkHandovers handovers;
    private final Calendars calendars;
    private final Clock clock;

    DeskPages(CaseFiles files, Mandates mandates, Warnings warnings, Validities validities, ServiceRequests requests, HelpList help,
              OneTimeNotices notices, Undertakings undertakings, Projects projects, Memberships memberships, WorkHandovers handovers,
              Calendars calendars, Clock clock) {
        this.files = files;
        this.mandates = mandates;
        this.warnings = warnings;
        this.validities = validities;
        this.requests = requests;
        this.help = help;
        this.notices = notices;
        this.undertakings = undertakings;
        this.projects = projects;
        this.memberships = memberships;
        this.handovers = handovers;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Does("看工作台")
    @GetMapping("/desk")
    public String today(Model model) {
        List<CaseFile> open = open();
        Part due = agenda().due(open, pending(), mandatesUntil(), validities.open(whose(), null, SHOWN), Validities.NEAR_WORKING_DAYS);
        long busy = due.lines().stream().filter(line -> line.href().startsWith("/case-files/")).count();
        model.addAttribute("page", new DeskPage(inWords(now()), bureau(), due, open.size() - (int) busy, calendars.missing(now()).orElse(0),
                List.copyOf(stoodInFor().values())));
        return "desk/today";
    }

    @Does("看等我回复的")
    @GetMapping("/desk/replies")
    public String replies(Model model) {
        List<ServiceRequest> waiting = bureau() ? requests.waiting(null).requests()
                : requests.first(RequestFilter.of(whose(), RequestTurn.WINDOW), SHOWN).requests();
        return part("等我回复", agenda().replies(waiting, pending(), helped(bureau() ? HelpList.Show.UNANSWERED : HelpList.Show.ANSWERED),
                handovers.notPast().stream().filter(this::wantsAnswer).toList(), bureau()), model);
    }

    /** Of an officer what is offered to them or came back refused; of the bureau what nobody has taken. */
    private boolean wantsAnswer(WorkHandover handover) {
        boolean refused = handover.state() == HandoverState.REFUSED && !replaced(handover);
        return bureau() ? handover.isOpenOn(now()) || refused
                : handover.isOpenOn(now()) && handover.standIn().equals(actor().account()) || refused && handover.officer().equals(actor().account());
    }

    private boolean replaced(WorkHandover refused) {
        return handovers.notPast().stream().anyMatch(other -> other.officer().equals(refused.officer()) && other.state().isLive());
    }

    @Does("看等我核对的")
    @GetMapping("/desk/checks")
    public String checks(Model model) {
        return part("等我回复", agenda().checks(notices.open(actor(), SHOWN), undertakings.open(actor(), SHOWN),
                projects.list(new ProjectSearch(whose(), "", null, null)).projects(), memberships.waiting()), model);
    }

    @Does("看在等哪些单位")
    @GetMapping("/desk/units")
    public String units(Model model) {
        List<CaseFile> open = open();
        List<HelpRequest> asked = helped(HelpList.Show.WAITING);
        model.addAttribute("page", bureau()
                ? new PartPage("在等谁", agenda().units(List.of(), asked), agenda().byUnit(open))
                : new PartPage("我在等谁", agenda().units(open, asked), List.of()));
        return "desk/part";
    }

    @Does("看在等哪些项目单位")
    @GetMapping("/desk/owners")
    public String owners(Model model) {
        return part("我在等谁", agenda().owners(open(), requests.first(RequestFilter.of(whose(), RequestTurn.OWNER), SHOWN).requests(), pending()), model);
    }

    @Does("看今天的值班与交接")
    @GetMapping("/desk/duty")
    public String duty(Model model) {
        return part("今天的值班与交接", agenda().duty(handovers.notPast()), model);
    }

    private String part(String block, Part part, Model model) {
        model.addAttribute("page", new PartPage(block, part, List.of()));
        return "desk/part";
    }

    private List<CaseFile> open() {
        return files.byRemaining(CaseFilter.open(whose()), null, SHOWN).rows();
    }

    private List<Mandate> pending() {
        return mandates.pending(whose(), now(), mandatesUntil());
    }

    private List<HelpRequest> helped(HelpList.Show show) {
        return help.by(new HelpList.Filter(whose(), show, null, null), null, SHOWN).rows();
    }

    private LocalDate mandatesUntil() {
        return calendars.current().plus(now(), warnings.workingDaysAhead()).on();
    }

    private Agenda agenda() {
        return new Agenda(now(), calendars.current(), calendars.lights().yellowWorkingDays(), stoodInFor());
    }

    /** Whose work the person sees as their own; empty for the bureau, which sees all. */
    private Set<UUID> whose() {
        return bureau() ? Set.of() : handovers.with(actor().account());
    }

    private Map<UUID, String> stoodInFor() {
        return bureau() ? Map.of() : handovers.of(actor().account());
    }

    private static boolean bureau() {
        return actor().is(Role.BUREAU);
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow(NotFound::new);
    }

    private LocalDate now() {
        return LocalDate.now(clock);
    }

    private static String inWords(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日 " + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA);
    }
}
