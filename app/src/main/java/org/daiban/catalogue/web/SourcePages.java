package org.daiban.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daiban.catalogue.CatalogueSources;
import org.daiban.catalogue.Catalogues;
import org.daiban.catalogue.OwnChange;
import org.daiban.catalogue.Sourcing;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.rule.Outcome;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For the bureau of a county: where its catalogue comes from. Reads the city and the county, each by itself. */
@Controller
@Allow(Role.BUREAU)
class SourcePages {

    private final CatalogueSources sources;
    private final Catalogues catalogues;

    SourcePages(CatalogueSources sources, Catalogues catalogues) {
        this.sources = sources;
        this.catalogues = catalogues;
    }

    @Does("看目录来源")
    @GetMapping("/catalogue/source")
    String page(Model model) {
        return show(Form.empty(), Form.empty(), model);
    }

    @Does("决定目录来源")
    @PostMapping("/catalogue/source")
    String decide(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        Sourcing sourcing = form.choice("sourcing", "目录来源", Sourcing.class);
        String reason = form.required("reason", "依据或者理由", 200);
        if (form.isGood()) {
            Outcome<UUID> outcome = sources.decide(SignIn.current().orElseThrow(), sourcing, reason, form.key());
            if (outcome.isDone()) {
                flash.addFlashAttribute("notice", "目录来源已经改为“" + sourcing.label() + "”。");
                return "redirect:/catalogue/source";
            }
            form.refuse(outcome.refusals());
        }
        response.setStatus(422);
        return show(form, Form.empty(), model);
    }

    @Does("调整个别事项")
    @PostMapping("/catalogue/source/changes")
    String change(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        String matter = form.required("matter", "事项编号", 20);
        OwnChange.Kind kind = form.choice("kind", "调整什么", OwnChange.Kind.class);
        boolean takesBack = form.value("step").equals("back");
        String value = takesBack ? null : typed(form.required("value", "调整后的内容", 4000), kind);
        String reason = takesBack ? "撤回调整" : form.required("why", "依据或者理由", 200);
        if (form.isGood()) {
            Outcome<UUID> outcome = sources.change(SignIn.current().orElseThrow(), matter, kind, value, reason, form.key());
            if (outcome.isDone()) {
                flash.addFlashAttribute("notice", takesBack ? "调整已经撤回，恢复为市目录的内容。" : "调整已经生效，目录另立新版。");
                return "redirect:/catalogue/source";
            }
            form.refuse(outcome.refusals());
        }
        response.setStatus(422);
        return show(Form.empty(), form, model);
    }

    /** 三行：天数、工作日或者自然日、说明. */
    private static String typed(String text, OwnChange.Kind kind) {
        String lines = text.replace("\r\n", "\n");
        return kind != OwnChange.Kind.PROMISED ? lines.replace("\n", kind == OwnChange.Kind.MATERIALS ? ";" : " ")
                : Arrays.stream(lines.split("\n")).map(line -> switch (line.strip()) {
                    case "工作日", "个工作日" -> "WORKING_DAYS";
                    case "自然日", "个自然日" -> "CALENDAR_DAYS";
                    default -> line.strip();
                }).collect(Collectors.joining("\n"));
    }

    private String show(Form decision, Form change, Model model) {
        CatalogueSources.Changes changes = sources.changes();
        if (changes.source() == null) {
            throw new NotFound();
        }
        Map<String, String> names = new LinkedHashMap<>();
        catalogues.current().catalogue().matters().forEach(matter -> names.put(matter.id(), matter.name()));
        Map<String, String> sourcings = new LinkedHashMap<>();
        Arrays.stream(Sourcing.values()).forEach(each -> sourcings.put(each.name(), each.label() + "：" + each.meaning()));
        Map<String, String> kinds = new LinkedHashMap<>();
        Arrays.stream(OwnChange.Kind.values()).forEach(kind -> kinds.put(kind.name(), kind.label()));
        model.addAttribute("page", new SourcePage(changes, names, sourcings, kinds, decision, change));
        return "catalogue/source";
    }
}
