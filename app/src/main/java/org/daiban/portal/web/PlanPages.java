package org.daiban.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.catalogue.Catalogues;
import org.daiban.engine.matter.Fact;
import org.daiban.engine.matter.FactType;
import org.daiban.engine.matter.Facts;
import org.daiban.engine.roadmap.Planner;
import org.daiban.engine.roadmap.QuestionPage;
import org.daiban.engine.roadmap.QuestionPages;
import org.daiban.identity.Does;
import org.daiban.identity.Open;
import org.daiban.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 我该办什么: the questions, a page at a time, of which only those that still matter are asked. */
@Controller
@Open
class PlanPages {
    private final Catalogues catalogues;

    PlanPages(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /**
     * @param asked the page whose answers were just sent; empty where none was
     * @param page  the page to show again; empty for the next one
     */
    @Does("回答项目情况")
    @GetMapping("/plan")
    @Transactional(readOnly = true)
    String question(@RequestParam(defaultValue = "") String asked, @RequestParam(defaultValue = "") String page,
                    HttpServletRequest request, HttpServletResponse response, Model model) {
        var published = catalogues.current();
        Planner planner = published.planner();
        PlanQuery query = PlanQuery.read(published.catalogue(), Form.submitted(request.getParameterMap()));
        Optional<QuestionPage> answered = again(planner.pages(), query, asked);
        Map<String, String> problems = new LinkedHashMap<>(query.problems());
        answered.ifPresent(known -> missing(known, query).forEach(problems::putIfAbsent));
        if (!problems.isEmpty()) {
            response.setStatus(422);
            QuestionPage wrong = answered.filter(known -> known.facts().stream().anyMatch(fact -> problems.containsKey(fact.name())))
                    .orElseGet(() -> pageOf(planner.pages(), problems.keySet().iterator().next()));
            return show(wrong, planner.pages(), query, problems, model);
        }
        if (answered.isPresent()) {
            return "redirect:" + query.at("/plan");
        }
        Optional<QuestionPage> shown = again(planner.pages(), query, page)
                .or(() -> planner.pages().next(query.facts(), query.setAside()));
        return shown.map(next -> show(next, planner.pages(), query, problems, model))
                .orElseGet(() -> "redirect:" + query.at("/plan/result"));
    }

    /** A page as it was when it was asked: with the questions that matter when its own answers are not known. */
    private static Optional<QuestionPage> again(QuestionPages pages, PlanQuery query, String id) {
        Optional<QuestionPage> whole = pages.page(id);
        if (whole.isEmpty()) {
            return whole;
        }
        Facts others = query.facts();
        var setAside = query.setAside();
        for (Fact fact : whole.get().facts()) {
            others = others.without(fact.name());
            setAside.remove(fact.name());
        }
        Optional<QuestionPage> asking = pages.left(others, setAside).stream().filter(page -> page.id().equals(id)).findFirst();
        return asking.isPresent() ? asking : whole;
    }

    private static Map<String, String> missing(QuestionPage page, PlanQuery query) {
        Map<String, String> missing = new LinkedHashMap<>();
        for (Fact fact : page.facts()) {
            if (!query.answers().containsKey(fact.name())) {
                missing.put(fact.name(), "“" + fact.question() + "”" + (fact.type() == FactType.NUMBER
                        ? "请填写数字；还不知道的，勾选“不清楚”。" : "请选择一项；不确定的，选“不清楚”。"));
            }
        }
        return missing;
    }

    private static QuestionPage pageOf(QuestionPages pages, String fact) {
        return pages.all().stream().filter(page -> page.facts().stream().anyMatch(each -> each.name().equals(fact)))
                .findFirst().orElseThrow();
    }

    private static String show(QuestionPage page, QuestionPages pages, PlanQuery query, Map<String, String> problems,
                               Model model) {
        List<QuestionPage> before = pages.all().stream().filter(each -> each.number() < page.number())
                .filter(each -> each.facts().stream().anyMatch(fact -> query.answered(fact.name()))).toList();
        long left = pages.left(query.facts(), query.setAside()).stream().filter(each -> !each.id().equals(page.id())).count();
        String back = before.isEmpty() ? "/" : query.at("/plan", "page", before.get(before.size() - 1).id());
        model.addAttribute("page", new PlanQuestionPage(query, page, before.size() + 1, (int) left, problems, back));
        return "portal/planQuestion";
    }
}
