package org.daiban.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.catalogue.draft.Change;
import org.daiban.catalogue.draft.Drafts;
import org.daiban.catalogue.draft.OpenDraft;
import org.daiban.catalogue.draft.TotalsEdit;
import org.daiban.engine.roadmap.LocalRules;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the city promises for each stage and the whole, in the draft. */
@Controller
@Allow(Role.BUREAU)
class DraftTotalsPages {

    private static final int LONGEST_DAYS = 3650;

    private final Drafts drafts;

    DraftTotalsPages(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping("/catalogue/draft/totals")
    @Does("查看草稿承诺总时限")
    @Transactional(readOnly = true)
    public String totals(Model model) {
        Optional<OpenDraft> found = drafts.open();
        if (found.isEmpty()) {
            return DraftMatterPages.NO_DRAFT;
        }
        OpenDraft open = found.get();
        Map<String, String> fields = new LinkedHashMap<>();
        List<LocalRules.Total> totals = open.catalogue().rules().totals();
        for (int at = 0; at < totals.size(); at++) {
            fields.put("days-" + at, String.valueOf(totals.get(at).promised().workingDays()));
            fields.put("basis-" + at, totals.get(at).promised().basis());
        }
        return show(open, Form.of(fields), List.of(), model);
    }

    @PostMapping("/catalogue/draft/totals")
    @Does("修改承诺总时限")
    String change(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Optional<OpenDraft> found = drafts.open();
        if (found.isEmpty()) {
            return DraftMatterPages.NO_DRAFT;
        }
        OpenDraft open = found.get();
        Form form = Form.submitted(request.getParameterMap());
        List<TotalsEdit.Total> totals = new ArrayList<>();
        for (int at = 0; at < open.catalogue().rules().totals().size(); at++) {
            form.whole("days-" + at, "天数", 1, LONGEST_DAYS);
            form.required("basis-" + at, "依据", 200);
            totals.add(new TotalsEdit.Total(form.value("days-" + at), form.value("basis-" + at)));
        }
        List<Change> meanwhile = List.of();
        if (form.isGood()) {
            int seen = DraftMatterPages.number(form, "seen");
            Outcome<Integer> outcome = drafts.change(SignIn.current().orElseThrow(), DraftMatterPages.number(form, "draft"), seen,
                    new TotalsEdit(totals), form.key());
            if (outcome.isDone()) {
                flash.addFlashAttribute("notice", "已存入草稿：承诺总时限。改过的天数待核定。");
                return "redirect:/catalogue/draft";
            }
            form.refuse(outcome.refusals());
            open = drafts.open().orElseThrow(NotFound::new);
            boolean clash = outcome.refusals().stream().anyMatch(refusal -> refusal.code().equals("R02-32"));
            meanwhile = clash ? drafts.since(open, seen).stream().filter(one -> one.subject().startsWith("承诺总时限")).toList() : List.of();
        }
        response.setStatus(422);
        return show(open, form, meanwhile, model);
    }

    private static String show(OpenDraft open, Form form, List<Change> meanwhile, Model model) {
        model.addAttribute("page", new TotalsPage(open, form, meanwhile));
        return "catalogue/totals";
    }
}
