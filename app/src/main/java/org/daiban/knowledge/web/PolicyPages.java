package org.daiban.knowledge.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.catalogue.Catalogues;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.Matter;
import org.daiban.identity.Does;
import org.daiban.identity.Open;
import org.daiban.knowledge.Found;
import org.daiban.knowledge.Policies;
import org.daiban.knowledge.Policy;
import org.daiban.knowledge.PolicyFacts;
import org.daiban.knowledge.PolicyFilter;
import org.daiban.knowledge.PolicySearch;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The library of policies for anybody: look up, leaf through, read, print. */
@Controller
@Open
class PolicyPages {

    /** A search brings so many candidates; further pages are empty. */
    private static final int LAST_PAGE = 12;

    private final Policies policies;
    private final PolicySearch search;
    private final Catalogues catalogues;
    private final Clock clock;

    PolicyPages(Policies policies, PolicySearch search, Catalogues catalogues, Clock clock) {
        this.policies = policies;
        this.search = search;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    @Does("查政策")
    @GetMapping("/policies")
    @Transactional(readOnly = true)
    public String policies(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String holds,
                           @RequestParam(defaultValue = "") String level, @RequestParam(defaultValue = "") String matter,
                           @RequestParam(defaultValue = "") String page, @RequestParam(defaultValue = "") String after, Model model) {
        Catalogue catalogue = catalogues.current().catalogue();
        PolicyFilter filter = PolicyFilter.of(holds, level, catalogue.matter(matter).isPresent() ? matter : "");
        model.addAttribute("page", q.isBlank() ? leafed(filter, after, catalogue) : found(q, filter, number(page), catalogue));
        return "knowledge/policies";
    }

    @Does("看查政策的提示")
    @GetMapping("/policies/suggestions")
    @Transactional(readOnly = true)
    public String suggestions(@RequestParam(defaultValue = "") String q, Model model) {
        PolicySearch.Suggested suggested = search.suggest(q);
        List<SuggestionsPage.Suggestion> suggestions = new ArrayList<>();
        suggested.words().forEach(word -> suggestions.add(new SuggestionsPage.Suggestion(PoliciesPage.address(word, "", "", ""), word, "查")));
        suggested.policies().forEach(policy -> suggestions.add(new SuggestionsPage.Suggestion("/policies/" + policy.id(), policy.facts().title(),
                policy.facts().number())));
        String typed = q.strip();
        model.addAttribute("page", new SuggestionsPage(typed.length() <= 60 ? typed : typed.substring(0, 60) + "…", suggestions));
        return "knowledge/suggestions";
    }

    @Does("看政策")
    @GetMapping("/policies/{id}")
    @Transactional(readOnly = true)
    public String policy(@PathVariable UUID id, Model model) {
        Policies.Shown shown = policies.shown(id).orElseThrow(NotFound::new);
        Policy policy = shown.policy();
        PolicyFacts facts = policy.facts();
        Map<String, String> matters = new LinkedHashMap<>();
        facts.matters().forEach(one -> catalogues.current().catalogue().matter(one).ifPresent(matter -> matters.put(one, matter.name())));
        Policy.Validity validity = policy.on(today());
        model.addAttribute("page", new PolicyPage(policy, banner(policy, validity), validity == Policy.Validity.IN_FORCE,
                policy.successor().map(shown.around()::get).map(PolicyPages::link).orElse(null),
                facts.replaces().stream().map(shown.around()::get).filter(old -> old != null && old.shown() > 0).map(PolicyPages::link).toList(),
                worded(facts), matters, paragraphs(facts.text()), "本页于 " + Words.day(today()) + " 打开"));
        return "knowledge/policy";
    }

    private PoliciesPage leafed(PolicyFilter filter, String after, Catalogue catalogue) {
        PolicySearch.Listed listed = search.list(filter, after);
        List<Sheet> sheets = listed.policies().stream().map(policy -> sheet(policy, List.of(new Found.Segment(policy.facts().title(), false)),
                List.of(), "")).toList();
        String same = address("", filter);
        return new PoliciesPage(form("", filter), "", filter, matters(catalogue), sheets, "", 0,
                listed.next().isEmpty() ? "" : same + (same.contains("?") ? "&" : "?") + "after=" + listed.next());
    }

    private PoliciesPage found(String typed, PolicyFilter filter, int page, Catalogue catalogue) {
        Found found = search.search(typed, filter, page);
        List<Sheet> sheets = found.hits().stream().map(hit -> sheet(hit.policy(), hit.title(), hit.extract(),
                hit.insteadOf().map(old -> "代替了《" + old.facts().title() + "》" + (old.facts().number().isEmpty() ? "" : old.facts().number()))
                        .orElse(""))).toList();
        return new PoliciesPage(form(found.words(), filter), found.words(), filter, matters(catalogue), sheets, said(found), found.ended(),
                found.more() && page < LAST_PAGE ? address(found.words(), filter) + "&page=" + (page + 1) : "");
    }

    private static String said(Found found) {
        String cut = found.cut() ? "写得太长，只查了前 60 个字。" : "";
        return found.near() ? cut + "没有完全对得上的，下面是相近的。" : cut;
    }

    private Sheet sheet(Policy policy, List<Found.Segment> title, List<Found.Segment> extract, String insteadOf) {
        Policy.Validity validity = policy.on(today());
        return new Sheet("/policies/" + policy.id(), title, extract, insteadOf, validity.label(), validity == Policy.Validity.IN_FORCE,
                policy.facts().level().label(), Sheet.known(policy));
    }

    private static String banner(Policy policy, Policy.Validity validity) {
        return switch (validity) {
            case IN_FORCE -> policy.endedOn().map(day -> "现行有效，到 " + Words.day(day.minusDays(1)) + " 为止").orElse("现行有效");
            case UPCOMING -> "还没有施行，" + Words.day(policy.begins()) + "起施行";
            case LAPSED -> "已过有效期，有效期至 " + Words.day(policy.facts().validUntil());
            case REPLACED -> "已被代替，" + Words.day(policy.endedOn().orElseThrow()) + "起不再适用";
            case REPEALED -> "已废止，" + Words.day(policy.endedOn().orElseThrow()) + "起不再适用";
            case DRAFT -> "没有发布";
        };
    }

    private static Map<String, String> worded(PolicyFacts facts) {
        Map<String, String> worded = new LinkedHashMap<>();
        worded.put("文号", facts.number().isEmpty() ? "待核定" : facts.number());
        worded.put("发文机关", facts.issuer().isEmpty() ? "待核定" : facts.issuer());
        worded.put("层级", facts.level().label());
        worded.put("印发日期", Words.day(facts.issuedOn()));
        worded.put("施行日期", Words.day(facts.inForceFrom()));
        worded.put("有效期", facts.validUntil() == null ? (facts.unconfirmed() ? "待核定" : "没有规定") : "至 " + Words.day(facts.validUntil()));
        if (!facts.tags().isEmpty()) {
            worded.put("主题词", String.join("、", facts.tags()));
        }
        return worded;
    }

    static List<PolicyPage.Paragraph> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty())
                .map(line -> new PolicyPage.Paragraph(line, line.length() <= 30 && line.matches("[一二三四五六七八九十]{1,3}、.*|第[一二三四五六七八九十百]{1,4}[章节].*|附件.*"))).toList();
    }

    private static PolicyPage.Link link(Policy policy) {
        return new PolicyPage.Link("/policies/" + policy.id(), policy.facts().title(), policy.facts().number());
    }

    private static Map<String, String> matters(Catalogue catalogue) {
        Map<String, String> matters = new LinkedHashMap<>();
        matters.put("", "各种事项");
        for (Matter matter : catalogue.matters()) {
            matters.put(matter.id(), matter.name());
        }
        return matters;
    }

    private static Form form(String words, PolicyFilter filter) {
        return Form.of(Map.of("q", words, "holds", filter.holds().name(), "level", filter.level() == null ? "" : filter.level().name(),
                "matter", filter.matter()));
    }

    private static String address(String words, PolicyFilter filter) {
        return PoliciesPage.address(words, filter.holds().name(), filter.level() == null ? "" : filter.level().name(), filter.matter());
    }

    /** What is no page is the first one. */
    private static int number(String page) {
        return page.matches("[1-9]|1[0-2]") ? Integer.parseInt(page) : 1;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
