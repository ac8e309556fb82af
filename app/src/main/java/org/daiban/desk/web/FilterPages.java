package org.daiban.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.desk.FilteredList;
import org.daiban.desk.SavedFilter;
import org.daiban.desk.SavedFilters;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Saved conditions: above their list, and all of them on the first screen. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU})
class FilterPages {

    private final SavedFilters filters;

    FilterPages(SavedFilters filters) {
        this.filters = filters;
    }

    @Does("看自己存的条件")
    @GetMapping("/filters")
    @Transactional(readOnly = true)
    public String all(Model model) {
        model.addAttribute("page", new FiltersPage(null, filters.of(actor()), "", Map.of(), Form.empty()));
        return "desk/filters";
    }

    @Does("看自己存的一个列表的条件")
    @GetMapping("/filters/{list}")
    @Transactional(readOnly = true)
    public String of(@PathVariable String list, HttpServletRequest request, Model model) {
        return show(list(list), asked(request), Form.empty(), model);
    }

    @Does("存筛选条件")
    @PostMapping("/filters/{list}")
    String save(@PathVariable String list, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        FilteredList found = list(list);
        Form form = Form.submitted(request.getParameterMap());
        Map<String, String> asked = asked(request);
        Outcome<UUID> outcome = filters.save(actor(), found, form.value("name"), asked, form.key());
        if (outcome.isDone()) {
            flash.addFlashAttribute("notice", "存下了“" + form.value("name") + "”，列表上面和今日里都能点开。");
            return "redirect:" + found.path() + "?" + filters.conditions(found, asked);
        }
        form.refuse(outcome.refusals());
        response.setStatus(422);
        return show(found, asked, form, model);
    }

    @Does("删除筛选条件")
    @PostMapping("/filters/{id}/deletion")
    String delete(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        Outcome<UUID> outcome = filters.delete(actor(), id, form.key());
        if (outcome.isDone()) {
            flash.addFlashAttribute("notice", "删掉了。");
            return "redirect:/filters";
        }
        Form shown = Form.empty();
        shown.refuse(outcome.refusals());
        response.setStatus(422);
        model.addAttribute("page", new FiltersPage(null, filters.of(actor()), "", Map.of(), shown));
        return "desk/filters";
    }

    private String show(FilteredList list, Map<String, String> asked, Form form, Model model) {
        List<SavedFilter> saved = filters.of(actor()).stream().filter(filter -> filter.list() == list).toList();
        String query = filters.conditions(list, asked);
        model.addAttribute("page", new FiltersPage(list, saved, query, fields(query), form));
        return "desk/filters";
    }

    /** The conditions again by field, as a form hands them back. */
    private static Map<String, String> fields(String query) {
        Map<String, String> fields = new LinkedHashMap<>();
        UriComponentsBuilder.newInstance().query(query).build().getQueryParams().toSingleValueMap()
                .forEach((field, value) -> fields.put(field, UriUtils.decode(value, StandardCharsets.UTF_8)));
        return fields;
    }

    private static Map<String, String> asked(HttpServletRequest request) {
        Map<String, String> asked = new LinkedHashMap<>();
        request.getParameterMap().forEach((field, values) -> asked.put(field, values[0]));
        return asked;
    }

    private static FilteredList list(String word) {
        return FilteredList.of(word).orElseThrow(NotFound::new);
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow(NotFound::new);
    }
}
