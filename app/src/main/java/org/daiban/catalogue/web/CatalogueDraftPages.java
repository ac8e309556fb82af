package org.daiban.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.catalogue.Catalogues;
import org.daiban.catalogue.TriedOnRoadmaps;
import org.daiban.catalogue.draft.Change;
import org.daiban.catalogue.draft.Draft;
import org.daiban.catalogue.draft.Drafts;
import org.daiban.catalogue.draft.OpenDraft;
import org.daiban.catalogue.draft.Reviews;
import org.daiban.engine.matter.Matter;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.rule.Outcome;
import org.daiban.web.Form;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The draft of the next version: begun, looked at, tried on saved projects, submitted, reviewed, given up. */
@Controller
@Allow(Role.BUREAU)
class CatalogueDraftPages {

    private final Drafts drafts;
    private final Reviews reviews;
    private final Catalogues catalogues;
    private final ObjectProvider<TriedOnRoadmaps> roadmaps;
    private final Clock clock;

    CatalogueDraftPages(Drafts drafts, Reviews reviews, Catalogues catalogues, ObjectProvider<TriedOnRoadmaps> roadmaps, Clock clock) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.catalogues = catalogues;
        this.roadmaps = roadmaps;
        this.clock = clock;
    }

    @GetMapping("/catalogue/draft")
    @Does("查看目录草稿")
    @Transactional(readOnly = true)
    public String draft(@RequestParam(defaultValue = "") String text, Model model) {
        return show(Form.of(Map.of("inForceFrom", LocalDate.now(clock).toString())), text, model);
    }

    @PostMapping("/catalogue/draft")
    @Does("开始编写目录草稿")
    String begin(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        int from = DraftMatterPages.number(form, "from");
        return answer(drafts.begin(actor(), from, form.key()), form,
                from == 0 ? "草稿已经开始，改好以后送审。" : "草稿已经开始，内容是第 " + from + " 版的。", response, model, flash);
    }

    @GetMapping("/catalogue/draft/trial")
    @Does("用草稿试算已有方案")
    @Transactional(readOnly = true)
    public String trial(@RequestParam(required = false) UUID after, Model model) {
        Optional<OpenDraft> open = drafts.open();
        open.ifPresent(draft -> model.addAttribute("page",
                new TrialPage(draft, roadmaps.getObject().on(draft.catalogue(), after), after != null)));
        return open.isEmpty() ? DraftMatterPages.NO_DRAFT : "catalogue/trial";
    }

    @PostMapping("/catalogue/draft/submission")
    @Does("目录草稿送审")
    String submit(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        LocalDate from = form.optionalDate("inForceFrom", "生效日期");
        if (form.isGood()) {
            return answer(reviews.submit(actor(), DraftMatterPages.number(form, "seen"), form.value("note"), from, form.key()), form,
                    "已送审，请另一位审核。", response, model, flash);
        }
        return refuse(form, response, model);
    }

    @PostMapping("/catalogue/draft/taking-back")
    @Does("收回送审的目录草稿")
    String takeBack(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        return answer(reviews.takeBack(actor(), form.key()), form, "已收回，可以继续修改。", response, model, flash);
    }

    @PostMapping("/catalogue/draft/review")
    @Does("审核目录草稿")
    String review(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        if (!form.value("verdict").equals("publish")) {
            return answer(reviews.sendBack(actor(), form.value("reason"), form.key()), form, "已退回，请编写人修改。", response, model, flash);
        }
        Outcome<Integer> outcome = reviews.approve(actor(), DraftMatterPages.number(form, "step"), form.key());
        if (outcome instanceof Outcome.Done<Integer> done) {
            flash.addFlashAttribute("notice", "第 " + done.value() + " 版目录已发布。");
            return "redirect:/catalogue/versions/" + done.value();
        }
        form.refuse(outcome.refusals());
        return refuse(form, response, model);
    }

    @PostMapping("/catalogue/draft/end")
    @Does("放弃目录草稿")
    String abandon(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        return answer(drafts.abandon(actor(), form.value("reason"), form.key()), form, "草稿已放弃，编写的内容留在记录里。", response, model, flash);
    }

    private String answer(Outcome<Integer> outcome, Form form, String notice, HttpServletResponse response, Model model,
                          RedirectAttributes flash) {
        if (outcome.isDone()) {
            flash.addFlashAttribute("notice", notice);
            return "redirect:/catalogue/draft";
        }
        form.refuse(outcome.refusals());
        return refuse(form, response, model);
    }

    private String refuse(Form form, HttpServletResponse response, Model model) {
        response.setStatus(422);
        return show(form, "", model);
    }

    private String show(Form form, String text, Model model) {
        Optional<OpenDraft> open = drafts.open();
        List<Change> changes = open.map(OpenDraft::changes).orElse(List.of());
        List<Draft.Revision> revisions = open.map(one -> drafts.revisions(one.draft())).orElse(List.of());
        List<Draft.Step> steps = open.map(one -> drafts.steps(one.draft())).orElse(List.of());
        CatalogueFilter filter = new CatalogueFilter(text, 0, false);
        List<Matter> found = text.isBlank() ? List.of() : open.map(one -> one.catalogue().catalogue().matters().stream()
                .filter(filter::shows).toList()).orElse(List.of());
        model.addAttribute("page", new DraftPage(open.orElse(null), catalogues.current().version(), changes, revisions, steps, form, text, found));
        return "catalogue/draft";
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
