package org.daiban.roadmap.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daiban.catalogue.Catalogues;
import org.daiban.catalogue.PublishedCatalogue;
import org.daiban.engine.matter.Facts;
import org.daiban.engine.matter.Matter;
import org.daiban.engine.matter.Stage;
import org.daiban.engine.roadmap.Roadmap;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.project.Project;
import org.daiban.project.Projects;
import org.daiban.roadmap.DraftChanges;
import org.daiban.roadmap.LaneChart;
import org.daiban.roadmap.RoadmapDraft;
import org.daiban.roadmap.RoadmapVersion;
import org.daiban.roadmap.Roadmaps;
import org.daiban.roadmap.SavedAnswers;
import org.daiban.roadmap.SavedPlan;
import org.daiban.rule.Outcome;
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

/** Tailoring a project's roadmap: whatever is changed shows its plan at once, and is kept when saved. */
@Controller
class TailoringPages {

    private final Projects projects;
    private final Roadmaps roadmaps;
    private final SavedAnswers saved;
    private final Catalogues catalogues;
    private final Clock clock;

    TailoringPages(Projects projects, Roadmaps roadmaps, SavedAnswers saved, Catalogues catalogues, Clock clock) {
        this.projects = projects;
        this.roadmaps = roadmaps;
        this.saved = saved;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    @Does("编制代办方案")
    @GetMapping("/projects/{id}/roadmap")
    @Allow({Role.OFFICER, Role.BUREAU})
    @Transactional(readOnly = true)
    public String page(@PathVariable UUID id, @RequestParam(defaultValue = "") String code, Model model) {
        Project project = project(id);
        List<RoadmapVersion> versions = roadmaps.versions(id);
        RoadmapDraft draft = versions.isEmpty()
                ? RoadmapDraft.first(Facts.none(), LocalDate.now(clock)) : versions.get(0).draft();
        if (code.isBlank()) {
            return show(project, versions, form().of(draft), draft, List.of(), model);
        }
        Optional<SavedPlan> plan = saved.find(code);
        RoadmapDraft taken = plan.map(found -> taken(found, draft)).orElse(draft);
        Form form = form().of(taken);
        if (plan.isEmpty()) {
            form.problem("code", "没有找到保存编号“" + (code.length() > 30 ? code.substring(0, 30) + "…" : code) + "”，请核对后再输。");
        }
        return show(project, versions, form, taken, List.of(), model);
    }

    /** The plan of the form as it stands; nothing is kept. */
    @Does("试算代办方案")
    @PostMapping(path = "/projects/{id}/roadmap", params = "do=compute")
    @Allow(Role.OFFICER)
    @Transactional(readOnly = true)
    public String compute(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Form form = Form.submitted(request.getParameterMap());
        RoadmapDraft draft = form().read(form);
        return show(project(id), roadmaps.versions(id), withAddition(form, draft), draft, List.of(), model);
    }

    @Does("保存代办方案")
    @PostMapping(path = "/projects/{id}/roadmap", params = "do!=compute")
    @Allow(Role.OFFICER)
    String save(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response,
                RedirectAttributes redirect, Model model) {
        Project project = project(id);
        Form form = Form.submitted(request.getParameterMap());
        RoadmapDraft draft = form().read(form);
        List<String> meanwhile = List.of();
        if (form.isGood()) {
            Outcome<UUID> outcome = roadmaps.draft(SignIn.current().orElseThrow(), id, draft, form.key());
            if (outcome.isDone()) {
                redirect.addFlashAttribute("notice", "已保存为第 " + (draft.from() + 1) + " 版。");
                // the number keeps the notice for this very page: a reckoning still under way must not take it
                return "redirect:/projects/" + id + "/roadmap?saved=" + (draft.from() + 1);
            }
            form = withAddition(form, draft);
            form.refuse(outcome.refusals());
        }
        List<RoadmapVersion> versions = roadmaps.versions(id);
        if (!versions.isEmpty() && versions.get(0).number() != draft.from()) {
            meanwhile = meanwhile(draft.from(), versions);
            form = goingOnFrom(versions.get(0).number(), form);
        }
        response.setStatus(422);
        return show(project, versions, form, draft, meanwhile, model);
    }

    @Does("审定代办方案")
    @PostMapping("/projects/{id}/roadmap/{number}/approval")
    @Allow(Role.OFFICER)
    String approve(@PathVariable UUID id, @PathVariable int number, HttpServletRequest request,
                   HttpServletResponse response, RedirectAttributes redirect, Model model) {
        Project project = project(id);
        Form typed = Form.submitted(request.getParameterMap());
        String note = typed.optional("note", "审定说明", 400);
        if (typed.isGood()) {
            Outcome<UUID> outcome = roadmaps.approve(SignIn.current().orElseThrow(), id, number, note, typed.key());
            if (outcome.isDone()) {
                redirect.addFlashAttribute("notice", "第 " + number + " 版已审定。");
                return "redirect:/projects/" + id + "/roadmap";
            }
            typed.refuse(outcome.refusals());
        }
        List<RoadmapVersion> versions = roadmaps.versions(id);
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        RoadmapDraft draft = versions.get(0).draft();
        Form form = form().of(draft);
        form.refuse(typed.refusals());
        typed.problems().forEach(form::problem);
        response.setStatus(422);
        return show(project, versions, form, draft, List.of(), model);
    }

    private Project project(UUID id) {
        return projects.find(id).orElseThrow(NotFound::new);
    }

    private TailoringForm form() {
        return new TailoringForm(catalogues.current().catalogue(), LocalDate.now(clock));
    }

    /** The owner's answers in place of those of the draft; what officers tailored stays. */
    private RoadmapDraft taken(SavedPlan plan, RoadmapDraft draft) {
        Facts facts = catalogues.current().catalogue().parse(plan.answers()).facts();
        return new RoadmapDraft(draft.from(), facts, plan.start() == null ? draft.start() : plan.start(), plan.limits(),
                plan.choices(), draft.tailoring().preparingEach(plan.preparation()), draft.addedWhy());
    }

    /** A matter chosen to be added has become one of the added: the choice is free for the next. */
    private static Form withAddition(Form form, RoadmapDraft draft) {
        Map<String, String[]> fields = form.submitted();
        fields.put("added", draft.tailoring().added().toArray(String[]::new));
        draft.addedWhy().forEach((id, why) -> fields.put("why-" + id, new String[] {why}));
        fields.remove("add");
        fields.remove("addWhy");
        return carrying(form, fields);
    }

    /** What the other officer saved has been shown: the next save goes on from there. */
    private static Form goingOnFrom(int latest, Form form) {
        Map<String, String[]> fields = form.submitted();
        fields.put("from", new String[] {String.valueOf(latest)});
        return carrying(form, fields);
    }

    private static Form carrying(Form from, Map<String, String[]> fields) {
        Form form = Form.submitted(fields);
        form.refuse(from.refusals());
        from.problems().forEach(form::problem);
        return form;
    }

    private List<String> meanwhile(int seen, List<RoadmapVersion> versions) {
        RoadmapVersion latest = versions.get(0);
        RoadmapDraft before = versions.stream().filter(version -> version.number() == seen).findFirst()
                .map(RoadmapVersion::draft).orElse(RoadmapDraft.first(Facts.none(), latest.start()));
        return DraftChanges.between(catalogues.current().catalogue(), before, latest.draft());
    }

    private String show(Project project, List<RoadmapVersion> versions, Form form, RoadmapDraft draft,
                        List<String> meanwhile, Model model) {
        PublishedCatalogue catalogue = catalogues.current();
        Roadmap plan = roadmaps.plan(draft);
        model.addAttribute("page", new TailoringPage(form, project, catalogue.planner().pages().all(), plan,
                addable(catalogue, plan, draft), versions, Cautions.of(plan), meanwhile, draft.facts().values().size(),
                LaneChart.of(plan, Map.of(), LocalDate.now(clock))));
        return "roadmap/tailoring";
    }

    private static Map<Stage, List<Matter>> addable(PublishedCatalogue catalogue, Roadmap plan, RoadmapDraft draft) {
        Set<String> there = plan.needed().stream().map(planned -> planned.id()).collect(Collectors.toSet());
        there.addAll(draft.tailoring().leftOut().keySet());
        return catalogue.catalogue().matters().stream().filter(matter -> !there.contains(matter.id()))
                .collect(Collectors.groupingBy(Matter::stage, () -> new EnumMap<>(Stage.class), Collectors.toList()));
    }
}
