package org.daiban.roster.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.catalogue.Catalogues;
import org.daiban.document.Download;
import org.daiban.document.WordPaper;
import org.daiban.engine.matter.Matter;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.roster.NewAbsence;
import org.daiban.roster.OnDuty;
import org.daiban.roster.RosterEntry;
import org.daiban.roster.Rosters;
import org.daiban.roster.UnitRoster;
import org.daiban.roster.paper.Papers;
import org.daiban.roster.paper.RosterForm;
import org.daiban.unit.Unit;
import org.daiban.unit.Units;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A unit with its people: who answers today, who is away, how it was on any day. Units see themselves only. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU, Role.UNIT})
class UnitPages {

    private final Units units;
    private final Rosters rosters;
    private final Catalogues catalogues;
    private final Audit audit;
    private final Clock clock;

    UnitPages(Units units, Rosters rosters, Catalogues catalogues, Audit audit, Clock clock) {
        this.units = units;
        this.rosters = rosters;
        this.catalogues = catalogues;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/units/{id}")
    @Does("看单位")
    @Transactional(readOnly = true)
    public String unit(@PathVariable UUID id, @RequestParam(defaultValue = "") String on, Model model) {
        visible(id);
        Form day = Form.of(Map.of("on", on));
        LocalDate asked = day.optionalDate("on", "日期");
        return show(id, asked == null ? today() : asked, null, Form.empty(), model);
    }

    @PostMapping("/units/{id}/people/{entry}/phone")
    @Does("显示手机号码")
    @Transactional
    public String reveal(@PathVariable UUID id, @PathVariable UUID entry, Model model) {
        visible(id);
        RosterEntry shown = rosters.of(id, today()).entries().stream().filter(one -> one.id().equals(entry)).findFirst().orElseThrow(NotFound::new);
        audit.record(AuditKind.UNMASK, "手机号码：" + units.find(id).orElseThrow().name() + " " + shown.told().name());
        return show(id, today(), entry, Form.empty(), model);
    }

    @PostMapping("/units/{id}/absences")
    @Allow({Role.BUREAU, Role.UNIT})
    @Does("登记请假和代岗")
    String report(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        visible(id);
        Form form = Form.submitted(request.getParameterMap());
        NewAbsence absence = new NewAbsence(chosen(form, "person", "谁请假"), form.optionalDate("from", "第一天"), form.optionalDate("to", "最后一天"),
                chosen(form, "standIn", "谁代岗"), form.value("absenceReason"));
        if (form.isGood()) {
            form.refuse(rosters.reportAbsence(actor(), id, absence, form.key()).refusals());
        }
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "请假已经登记，" + absence.from() + " 至 " + absence.to() + "。");
            return "redirect:/units/" + id;
        }
        response.setStatus(422);
        return show(id, today(), null, form, model);
    }

    @PostMapping("/units/{id}/absences/{absence}/end")
    @Allow({Role.BUREAU, Role.UNIT})
    @Does("登记销假")
    String end(@PathVariable UUID id, @PathVariable UUID absence, HttpServletRequest request, HttpServletResponse response, Model model,
               RedirectAttributes flash) {
        visible(id);
        if (rosters.absences(id).stream().noneMatch(known -> known.id().equals(absence))) {
            throw new NotFound();
        }
        Form form = Form.submitted(request.getParameterMap());
        form.refuse(rosters.endAbsence(actor(), id, absence, form.key()).refusals());
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "已经销假，从今天起在岗。");
            return "redirect:/units/" + id;
        }
        response.setStatus(422);
        return show(id, today(), null, form, model);
    }

    @GetMapping("/units/{id}/history")
    @Does("看单位和名单的经过")
    @Transactional(readOnly = true)
    public String history(@PathVariable UUID id, Model model) {
        visible(id);
        model.addAttribute("page", new UnitHistoryPage(units.find(id).orElseThrow(NotFound::new), units.changes(id), rosters.history(id)));
        return "roster/history";
    }

    @GetMapping("/units/{id}/roster.docx")
    @Allow({Role.BUREAU, Role.UNIT})
    @Does("下载单位名单 Word")
    void word(@PathVariable UUID id, HttpServletResponse response) {
        RosterForm form = form(id);
        Download.made(form.unit() + " 名单报送回执.docx", WordPaper.CONTENT_TYPE, out -> Papers.word(form, out), response);
    }

    @GetMapping("/units/{id}/roster.xlsx")
    @Allow({Role.BUREAU, Role.UNIT})
    @Does("下载单位名单 Excel")
    void sheet(@PathVariable UUID id, HttpServletResponse response) {
        RosterForm form = form(id);
        Download.made(form.unit() + " 名单报送回执.xlsx", Papers.SHEET_TYPE, out -> Papers.sheet(form, out), response);
    }

    private RosterForm form(UUID id) {
        visible(id);
        Unit unit = units.find(id).orElseThrow(NotFound::new);
        audit.record(AuditKind.EXPORT, "现行名单（含手机号码）：" + unit.name());
        return new RosterForm(unit.name(), rosters.of(id, today()).told());
    }

    private String show(UUID id, LocalDate on, UUID revealed, Form form, Model model) {
        Actor actor = actor();
        List<Unit> all = units.everOpened();
        Unit unit = all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(NotFound::new);
        UnitRoster roster = rosters.of(id, on);
        Map<String, String> people = new LinkedHashMap<>();
        roster.entries().forEach(entry -> people.putIfAbsent(entry.person().toString(), entry.told().name() + "（" + entry.told().category().label() + "）"));
        boolean own = actor.is(Role.UNIT);
        model.addAttribute("page", new UnitRosterPage(unit,
                all.stream().filter(one -> one.id().equals(unit.parent())).findFirst().orElse(null),
                all.stream().filter(one -> unit.id().equals(one.parent()) && one.isOpen()).toList(),
                units.matters(id).stream().map(matter -> new UnitRosterPage.Matter(matter, name(matter), inWords(roster, matter))).toList(),
                today(), on, roster.entries(), roster.today().orElse(null), rosters.absences(id), people, own, revealed,
                unit.isOpen() && !actor.is(Role.OFFICER) && !roster.isEmpty(), actor.is(Role.BUREAU), form));
        return "roster/unit";
    }

    private static String inWords(UnitRoster roster, String matter) {
        return roster.today(matter).map(OnDuty::inWords).orElse("");
    }

    private String name(String matter) {
        return catalogues.current().catalogue().matter(matter).map(Matter::name).orElse(matter);
    }

    private static UUID chosen(Form form, String field, String label) {
        return form.value(field).isEmpty() ? null : form.id(field, label);
    }

    private static void visible(UUID id) {
        Actor actor = actor();
        if (actor.is(Role.UNIT) && !id.equals(actor.unit())) {
            throw new NotFound();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
