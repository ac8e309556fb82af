package org.daiban.unit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daiban.catalogue.Catalogues;
import org.daiban.engine.matter.Matter;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.rule.Outcome;
import org.daiban.unit.Unit;
import org.daiban.unit.UnitDetails;
import org.daiban.unit.Units;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bureau keeps the units: opens, changes and closes them, and says what each handles. */
@Controller
@Allow(Role.BUREAU)
class UnitFormPages {

    private final Units units;
    private final Catalogues catalogues;

    UnitFormPages(Units units, Catalogues catalogues) {
        this.units = units;
        this.catalogues = catalogues;
    }

    @GetMapping("/units/new")
    @Does("新增单位的表单")
    @Transactional(readOnly = true)
    public String blank(Model model) {
        return details(null, Form.empty(), model);
    }

    @PostMapping("/units/new")
    @Does("新增单位")
    String open(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        Outcome<UUID> outcome = units.open(SignIn.current().orElseThrow(), details(form), form.value("reason"), form.key());
        if (outcome instanceof Outcome.Done<UUID> done) {
            flash.addFlashAttribute("notice", "已新增“" + form.value("name") + "”。");
            return "redirect:/units/" + done.value();
        }
        form.refuse(outcome.refusals());
        response.setStatus(422);
        return details(null, form, model);
    }

    @GetMapping("/units/{id}/edit")
    @Does("修改单位的表单")
    @Transactional(readOnly = true)
    public String edit(@PathVariable UUID id, Model model) {
        Unit unit = units.find(id).orElseThrow(NotFound::new);
        return details(unit, Form.of(Map.of("name", unit.name(), "kind", unit.kind(),
                "parent", unit.parent() == null ? "" : unit.parent().toString(),
                "dutyPhone", unit.dutyPhone() == null ? "" : unit.dutyPhone())), model);
    }

    @PostMapping("/units/{id}/edit")
    @Does("修改单位")
    String change(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model,
                  RedirectAttributes flash) {
        units.find(id).orElseThrow(NotFound::new);
        Form form = Form.submitted(request.getParameterMap());
        form.refuse(units.change(SignIn.current().orElseThrow(), id, details(form), form.value("reason"), seen(form), form.key()).refusals());
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "改动已经登记。");
            return "redirect:/units/" + id;
        }
        response.setStatus(422);
        return details(units.find(id).orElseThrow(), form, model);
    }

    @GetMapping("/units/{id}/closing")
    @Does("停用或者恢复单位的表单")
    @Transactional(readOnly = true)
    public String closing(@PathVariable UUID id, Model model) {
        return closing(units.find(id).orElseThrow(NotFound::new), Form.empty(), model);
    }

    @PostMapping("/units/{id}/closing")
    @Does("停用或者恢复单位")
    String close(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model,
                 RedirectAttributes flash) {
        units.find(id).orElseThrow(NotFound::new);
        Form form = Form.submitted(request.getParameterMap());
        boolean reopens = form.value("step").equals("reopen");
        Outcome<UUID> outcome = reopens
                ? units.reopen(SignIn.current().orElseThrow(), id, form.value("reason"), seen(form), form.key())
                : units.close(SignIn.current().orElseThrow(), id, form.value("reason"), seen(form), form.key());
        form.refuse(outcome.refusals());
        if (form.isGood()) {
            flash.addFlashAttribute("notice", reopens ? "单位已经恢复。" : "单位已经停用。以前的名单和办件都保留着。");
            return "redirect:/units/" + id;
        }
        response.setStatus(422);
        return closing(units.find(id).orElseThrow(), form, model);
    }

    @GetMapping("/units/{id}/matters")
    @Does("移交事项的表单")
    @Transactional(readOnly = true)
    public String matters(@PathVariable UUID id, Model model) {
        return matters(units.find(id).orElseThrow(NotFound::new), Form.empty(), model);
    }

    @PostMapping("/units/{id}/matters")
    @Does("移交事项")
    String handOver(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model,
                    RedirectAttributes flash) {
        Unit unit = units.find(id).orElseThrow(NotFound::new);
        Form form = Form.submitted(request.getParameterMap());
        UUID to = form.value("to").isEmpty() ? null : form.id("to", "移交给哪个单位");
        form.refuse(units.handOver(SignIn.current().orElseThrow(), id, form.values("matters"), to, form.value("reason"), form.key()).refusals());
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "已移交 " + form.values("matters").size() + " 个事项。已开的办件仍由原单位办完。");
            return "redirect:/units/" + id;
        }
        response.setStatus(422);
        return matters(unit, form, model);
    }

    private static UnitDetails details(Form form) {
        UUID parent = form.value("parent").isEmpty() ? null : form.id("parent", "上级单位");
        return new UnitDetails(form.value("name"), form.value("kind"), parent, form.value("dutyPhone"));
    }

    /** A spoiled version is no version: the person sees the unit anew. */
    private static int seen(Form form) {
        return form.value("seen").matches("\\d{1,6}") ? Integer.parseInt(form.value("seen")) : -1;
    }

    private String details(Unit unit, Form form, Model model) {
        Map<String, String> parents = new LinkedHashMap<>(Map.of("", "无，本身就是一个单位"));
        parents.putAll(others(unit));
        model.addAttribute("page", new UnitFormPage(unit, form, Units.KINDS.stream().collect(
                Collectors.toMap(Function.identity(), Function.identity(), (one, same) -> one, LinkedHashMap::new)), parents));
        return "unit/form";
    }

    private static String closing(Unit unit, Form form, Model model) {
        model.addAttribute("page", new UnitClosingPage(unit, form));
        return "unit/closing";
    }

    private String matters(Unit unit, Form form, Model model) {
        Map<String, String> handled = new LinkedHashMap<>();
        List<String> ids = units.matters(unit.id());
        ids.forEach(matter -> handled.put(matter, catalogues.current().catalogue().matter(matter).map(Matter::name).orElse(matter)));
        Map<String, String> receivers = new LinkedHashMap<>(Map.of("", "请选择"));
        receivers.putAll(others(unit));
        model.addAttribute("page", new UnitMattersPage(unit, form, handled, receivers));
        return "unit/matters";
    }

    private Map<String, String> others(Unit unit) {
        Map<String, String> others = new LinkedHashMap<>();
        units.all().stream().filter(other -> unit == null || !other.id().equals(unit.id()))
                .forEach(other -> others.put(other.id().toString(), other.name()));
        return others;
    }
}
