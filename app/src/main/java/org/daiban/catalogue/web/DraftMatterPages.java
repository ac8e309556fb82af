package org.daiban.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.catalogue.PublishedCatalogue;
import org.daiban.catalogue.TriedOnRoadmaps;
import org.daiban.catalogue.draft.Change;
import org.daiban.catalogue.draft.Drafts;
import org.daiban.catalogue.draft.MatterEdit;
import org.daiban.catalogue.draft.OpenDraft;
import org.daiban.catalogue.draft.Retirement;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.Condition;
import org.daiban.engine.matter.ConditionWords;
import org.daiban.engine.matter.Matter;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.rule.Outcome;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A matter of the draft: changed, made, retired; its condition built by buttons and tried on saved projects. */
@Controller
@Allow(Role.BUREAU)
class DraftMatterPages {

    /** Where who finds no draft open is led: the page that says so and begins one. */
    static final String NO_DRAFT = "redirect:/catalogue/draft";

    private final Drafts drafts;
    private final ObjectProvider<TriedOnRoadmaps> roadmaps;

    DraftMatterPages(Drafts drafts, ObjectProvider<TriedOnRoadmaps> roadmaps) {
        this.drafts = drafts;
        this.roadmaps = roadmaps;
    }

    @GetMapping("/catalogue/draft/matters/new")
    @Does("查看新增事项表单")
    @Transactional(readOnly = true)
    public String fresh(Model model) {
        return drafts.open().map(open -> show(open, "", MatterForm.of(Map.of("clock_starts", "ACCEPTANCE"), new Condition.All(List.of())), null, List.of(), model)).orElse(NO_DRAFT);
    }

    @GetMapping("/catalogue/draft/matters/{id}")
    @Does("查看草稿事项")
    @Transactional(readOnly = true)
    public String matter(@PathVariable String id, Model model) {
        Optional<OpenDraft> found = drafts.open();
        if (found.isEmpty()) {
            return NO_DRAFT;
        }
        OpenDraft open = found.get();
        return show(open, id, MatterForm.of(open.row(id).orElseThrow(NotFound::new), matter(open, id).condition()), null, List.of(), model);
    }

    @PostMapping("/catalogue/draft/matters/new")
    @Does("新增事项")
    String make(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Optional<OpenDraft> open = drafts.open();
        return open.isEmpty() ? NO_DRAFT : answer(open.get(), "", Form.submitted(request.getParameterMap()), response, model, flash);
    }

    @PostMapping("/catalogue/draft/matters/{id}")
    @Does("修改事项")
    String change(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model,
                  RedirectAttributes flash) {
        Optional<OpenDraft> found = drafts.open();
        if (found.isEmpty()) {
            return NO_DRAFT;
        }
        OpenDraft open = found.get();
        matter(open, id);
        return answer(open, id, Form.submitted(request.getParameterMap()), response, model, flash);
    }

    @PostMapping("/catalogue/draft/matters/{id}/retirement")
    @Does("停用事项")
    String retire(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model,
                  RedirectAttributes flash) {
        Optional<OpenDraft> found = drafts.open();
        if (found.isEmpty()) {
            return NO_DRAFT;
        }
        OpenDraft open = found.get();
        Form form = Form.submitted(request.getParameterMap());
        Matter matter = matter(open, id);
        Outcome<Integer> outcome = drafts.change(SignIn.current().orElseThrow(), number(form, "draft"), number(form, "seen"),
                new Retirement(id, matter.name()), form.key());
        if (outcome.isDone()) {
            flash.addFlashAttribute("notice", "草稿中已停用 " + id + " " + matter.name() + "。");
            return "redirect:/catalogue/draft";
        }
        Form shown = MatterForm.of(open.row(id).orElseThrow(), matter.condition());
        shown.refuse(outcome.refusals());
        response.setStatus(422);
        return show(open, id, shown, null, List.of(), model);
    }

    private String answer(OpenDraft open, String id, Form form, HttpServletResponse response, Model model, RedirectAttributes flash) {
        String asked = form.value("do");
        if (asked.contains(":") || asked.equals("shape")) {
            return show(open, id, MatterForm.reshaped(form, asked), null, List.of(), model);
        }
        MatterEdit edit = edit(open, id, form);
        if (asked.equals("test")) {
            return test(open, id, form, edit, response, model);
        }
        if (form.isGood()) {
            Outcome<Integer> outcome = drafts.change(SignIn.current().orElseThrow(), number(form, "draft"), number(form, "seen"), edit, form.key());
            if (outcome.isDone()) {
                flash.addFlashAttribute("notice", "已存入草稿：" + edit.what() + "。");
                return "redirect:/catalogue/draft/matters/" + edit.matter();
            }
            form.refuse(outcome.refusals());
        }
        response.setStatus(422);
        OpenDraft now = open();
        boolean clash = form.refusals().stream().anyMatch(refusal -> refusal.code().equals("R02-32"));
        List<Change> meanwhile = clash ? drafts.since(now, number(form, "seen")).stream().filter(change -> change.id().equals(edit.matter())).toList() : List.of();
        return show(now, id, clash ? goingOn(form, now) : form, null, meanwhile, model);
    }

    private String test(OpenDraft open, String id, Form form, MatterEdit edit, HttpServletResponse response, Model model) {
        TriedOnRoadmaps.Part trial = null;
        if (form.isGood()) {
            Outcome<PublishedCatalogue> tried = drafts.tried(open, edit);
            form.refuse(tried.refusals());
            if (tried instanceof Outcome.Done<PublishedCatalogue> done) {
                trial = roadmaps.getObject().on(done.value(), null);
            }
        }
        if (trial == null) {
            response.setStatus(422);
        }
        return show(open, id, form, trial, List.of(), model);
    }

    private static MatterEdit edit(OpenDraft open, String id, Form form) {
        Catalogue catalogue = open.catalogue().catalogue();
        String named = id.isEmpty() ? form.required("id", "编号", 16) : id;
        if (id.isEmpty() && !named.isEmpty() && !named.matches("[A-Z][A-Z0-9]{0,15}")) {
            form.problem("id", "编号应当以大写字母开头，后面是大写字母或者数字，共不超过 16 位。");
        }
        Form typed = withCondition(open, named, form);
        MatterEdit edit = MatterForm.edit(typed, named, id.isEmpty(), catalogue.matter(named).orElse(null), catalogue.facts());
        typed.problems().forEach(form::problem);
        return edit;
    }

    /** The text of the condition as the draft has it, kept where the form did not change it. */
    private static Form withCondition(OpenDraft open, String id, Form form) {
        Map<String, String[]> fields = new HashMap<>(form.submitted());
        fields.put("condition", new String[] {open.row(id).map(row -> row.get("condition")).orElse("")});
        return Form.submitted(fields);
    }

    private static Form goingOn(Form form, OpenDraft now) {
        Map<String, String[]> fields = form.submitted();
        fields.put("seen", new String[] {String.valueOf(now.draft().revision())});
        Form next = Form.submitted(fields);
        next.refuse(form.refusals());
        form.problems().forEach(next::problem);
        return next;
    }

    private String show(OpenDraft open, String id, Form form, TriedOnRoadmaps.Part trial, List<Change> meanwhile, Model model) {
        ConditionNode node = ConditionNode.read(form);
        Form check = Form.empty();
        Condition condition = node.condition(open.catalogue().catalogue().facts(), check);
        String words = check.isGood() ? ConditionWords.of(condition, open.catalogue().catalogue().facts()) : "";
        NeighbourChart chart = id.isEmpty() ? null : NeighbourChart.of(open.catalogue().catalogue(), matter(open, id));
        model.addAttribute("page", new DraftMatterPage(open, id, form, node, words, chart, trial, meanwhile));
        return "catalogue/draftMatter";
    }

    private OpenDraft open() {
        return drafts.open().orElseThrow(NotFound::new);
    }

    private static Matter matter(OpenDraft open, String id) {
        return open.catalogue().catalogue().matter(id).orElseThrow(NotFound::new);
    }

    /** A hidden number of the form; 0 where it was spoiled, which is no draft and no revision. */
    static int number(Form form, String field) {
        return form.value(field).matches("\\d{1,9}") ? Integer.parseInt(form.value(field)) : 0;
    }
}
