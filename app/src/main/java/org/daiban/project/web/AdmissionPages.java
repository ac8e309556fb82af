package org.daiban.project.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.project.AdmissionDetails;
import org.daiban.project.AdmissionDetails.Construction;
import org.daiban.project.AdmissionDetails.Funding;
import org.daiban.project.AdmissionDetails.Works;
import org.daiban.project.Project;
import org.daiban.project.Projects;
import org.daiban.rule.Outcome;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 准入: the few questions that decide whether a project may be served (R01). */
@Controller
class AdmissionPages {

    private static final String YES = "YES";
    private static final Map<String, String> YES_NO = ordered("YES", "是", "NO", "否", "UNKNOWN", "还不清楚");

    private final Projects projects;

    AdmissionPages(Projects projects) {
        this.projects = projects;
    }

    @Does("填写准入")
    @GetMapping("/projects/{id}/admission")
    @Allow({Role.OFFICER, Role.BUREAU})
    @Transactional(readOnly = true)
    public String page(@PathVariable UUID id, Model model) {
        return show(Form.empty(), projects.find(id).orElseThrow(NotFound::new), model);
    }

    @Does("作出准入结论")
    @PostMapping("/projects/{id}/admission")
    @Allow(Role.OFFICER)
    String admit(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response,
                 RedirectAttributes redirect, Model model) {
        Project project = projects.find(id).orElseThrow(NotFound::new);
        Form form = Form.submitted(request.getParameterMap());
        AdmissionDetails details = new AdmissionDetails(
                choice(form, "funding", "投资来源", Funding.class),
                choice(form, "construction", "建设性质", Construction.class),
                choice(form, "works", "工程内容", Works.class),
                yesNo(form.value("cityLevel")),
                yesNo(form.value("keyProject")),
                form.optional("documentNumber", "认定文件文号", 60),
                form.optionalDate("documentDate", "认定文件日期"),
                form.optional("reason", "说明", 400));
        if (form.isGood()) {
            Outcome<UUID> outcome = projects.admit(SignIn.current().orElseThrow(), id, details, form.key());
            if (outcome.isDone()) {
                redirect.addFlashAttribute("notice", "已准入。下一步编制代办方案。");
                return "redirect:/projects/" + id + "/roadmap";
            }
            form.refuse(outcome.refusals());
        }
        response.setStatus(422);
        return show(form, project, model);
    }

    private static <E extends Enum<E>> E choice(Form form, String field, String label, Class<E> type) {
        return form.value(field).isEmpty() ? null : form.choice(field, label, type);
    }

    /** Null where not known. */
    private static Boolean yesNo(String value) {
        return value.isEmpty() || value.equals("UNKNOWN") ? null : Boolean.valueOf(value.equals(YES));
    }

    private static String show(Form form, Project project, Model model) {
        model.addAttribute("page", new AdmissionPage(form, project, labels(Funding.values(), Funding::label),
                labels(Construction.values(), Construction::label), labels(Works.values(), Works::label), YES_NO));
        return "project/admission";
    }

    private static <E extends Enum<E>> Map<String, String> labels(E[] values, Function<E, String> label) {
        return Arrays.stream(values).collect(Collectors.toMap(Enum::name, label, (a, b) -> a, LinkedHashMap::new));
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
