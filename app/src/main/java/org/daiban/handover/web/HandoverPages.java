package org.daiban.handover.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daiban.handover.AwayFor;
import org.daiban.handover.HandoverLine;
import org.daiban.handover.NewHandover;
import org.daiban.handover.OpenWork;
import org.daiban.handover.WorkHandover;
import org.daiban.handover.WorkHandovers;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.rule.Outcome;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of hand-overs, and handing over. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU})
class HandoverPages {

    private static final String REMARK = "remark-";

    private final WorkHandovers handovers;
    private final OpenWork work;
    private final Accounts accounts;
    private final Clock clock;

    HandoverPages(WorkHandovers handovers, OpenWork work, Accounts accounts, Clock clock) {
        this.handovers = handovers;
        this.work = work;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Does("看交接列表")
    @GetMapping("/handovers")
    @Transactional(readOnly = true)
    public String list(@RequestParam(required = false) UUID before, Model model) {
        Actor actor = actor();
        List<WorkHandover> found = handovers.newest(actor.is(Role.OFFICER) ? actor.account() : null, before, WorkHandovers.PAGE + 1);
        List<WorkHandover> shown = found.subList(0, Math.min(WorkHandovers.PAGE, found.size()));
        model.addAttribute("page", new HandoverListPage(shown, LocalDate.now(clock),
                found.size() > shown.size() ? "/handovers?before=" + shown.get(shown.size() - 1).id() : ""));
        return "handover/list";
    }

    @Does("填写工作交接")
    @GetMapping("/handovers/new")
    @Transactional(readOnly = true)
    public String blank(@RequestParam(defaultValue = "") String of, Model model) {
        Map<UUID, String> officers = officers();
        UUID whose = whose(of, officers);
        Map<String, String> values = new HashMap<>();
        values.put("from", LocalDate.now(clock).toString());
        values.put("to", LocalDate.now(clock).toString());
        values.put("reason", AwayFor.LEAVE.name());
        values.put("officer", whose == null ? "" : whose.toString());
        values.put("standIn", whose == null ? "" : proposed(whose, officers));
        values.put("key", UUID.randomUUID().toString());
        return show(whose, officers, Form.of(values), model);
    }

    /** Whom it went to last, else whom most mandates name beside the officer (AB岗); empty where it is anybody's guess. */
    private String proposed(UUID whose, Map<UUID, String> officers) {
        UUID usual = handovers.lastStandIn(whose).orElseGet(() -> work.usualSubstitute(whose));
        return usual != null && !usual.equals(whose) && officers.containsKey(usual) ? usual.toString() : "";
    }

    @Does("看要交接的工作")
    @GetMapping("/handovers/work")
    @Transactional(readOnly = true)
    public String open(@RequestParam(defaultValue = "") String of, Model model) {
        Actor actor = actor();
        UUID whose = actor.is(Role.OFFICER) ? actor.account() : id(of);
        if (whose == null) {
            return "redirect:/handovers/new";
        }
        model.addAttribute("page", new WorkPage(actor.is(Role.OFFICER) ? actor.name() : "", work.of(whose)));
        return "handover/work";
    }

    @Does("送交工作交接")
    @PostMapping("/handovers/new")
    String offer(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        Map<UUID, String> officers = officers();
        UUID whose = whose(form.value("officer"), officers);
        NewHandover wanted = new NewHandover(whose, id(form.value("standIn")), reason(form), form.optionalDate("from", "第一天"),
                form.optionalDate("to", "最后一天"), form.value("remark"), remarks(request, form));
        if (form.isGood()) {
            Outcome<UUID> outcome = handovers.offer(actor(), wanted, form.key());
            if (outcome.isDone()) {
                flash.addFlashAttribute("notice", "已经送交，等" + officers.get(wanted.standIn()) + "接收。主管部门也看得到。");
                return "redirect:/handovers/" + outcome.orThrow();
            }
            form.refuse(outcome.refusals());
        }
        response.setStatus(422);
        return show(whose, officers, form, model);
    }

    private static AwayFor reason(Form form) {
        return Arrays.stream(AwayFor.values()).filter(each -> each.name().equals(form.value("reason"))).findFirst().orElse(null);
    }

    private static Map<UUID, String> remarks(HttpServletRequest request, Form form) {
        Map<UUID, String> remarks = new HashMap<>();
        request.getParameterMap().keySet().stream().filter(name -> name.startsWith(REMARK)).forEach(name -> {
            UUID about = id(name.substring(REMARK.length()));
            if (about != null && !form.value(name).isEmpty()) {
                remarks.put(about, form.value(name));
            }
        });
        return remarks;
    }

    private String show(UUID whose, Map<UUID, String> officers, Form form, Model model) {
        boolean bureau = actor().is(Role.BUREAU);
        UUID standIn = id(form.value("standIn"));
        LocalDate from = form.value("from").matches("\\d{4}-\\d{2}-\\d{2}") ? day(form.value("from")) : LocalDate.now(clock);
        List<HandoverLine> mandates = whose == null ? List.of() : work.mandates(whose, standIn, from);
        Map<String, String> named = new LinkedHashMap<>();
        officers.forEach((account, name) -> named.put(account.toString(), name));
        Map<String, String> others = new LinkedHashMap<>();
        if (standIn == null) {
            others.put("", "请选择");
        }
        others.putAll(named);
        others.remove(String.valueOf(whose));
        model.addAttribute("page", new OfferPage(form, whose == null ? "" : officers.get(whose), others, bureau ? named : Map.of(), reasons(),
                mandates, whose == null ? "" : "/handovers/work?of=" + whose));
        return "handover/offer";
    }

    private LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException spoiled) {
            return LocalDate.now(clock);
        }
    }

    private static Map<String, String> reasons() {
        return Arrays.stream(AwayFor.values()).collect(Collectors.toMap(AwayFor::name, AwayFor::label, (one, same) -> one, LinkedHashMap::new));
    }

    /** An officer's own; the bureau says whose. Null where nobody serves under that account. */
    private static UUID whose(String asked, Map<UUID, String> officers) {
        UUID whose = actor().is(Role.OFFICER) ? actor().account() : id(asked);
        return officers.containsKey(whose) ? whose : null;
    }

    private Map<UUID, String> officers() {
        return accounts.officers().stream().collect(Collectors.toMap(Actor::account, Actor::name, (one, same) -> one, LinkedHashMap::new));
    }

    private static UUID id(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow(NotFound::new);
    }
}
