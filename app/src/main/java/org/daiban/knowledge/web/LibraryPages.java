package org.daiban.knowledge.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.catalogue.Catalogues;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.knowledge.FileText;
import org.daiban.knowledge.Level;
import org.daiban.knowledge.Policies;
import org.daiban.knowledge.Policies.History;
import org.daiban.knowledge.PolicyFacts;
import org.daiban.knowledge.PolicySearch;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
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

/** The library as the bureau keeps it: write, have a colleague publish, replace, repeal. */
@Controller
@Allow(Role.BUREAU)
class LibraryPages {

    private static final int PAGE = 50;
    private static final int REASON = 300;
    /** The newest so many can be chosen as replaced; older ones are replaced from their own page. */
    private static final int CHOICES = 200;

    private final Policies policies;
    private final PolicySearch search;
    private final FileText files;
    private final Catalogues catalogues;
    private final Clock clock;

    LibraryPages(Policies policies, PolicySearch search, FileText files, Catalogues catalogues, Clock clock) {
        this.policies = policies;
        this.search = search;
        this.files = files;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    @Does("看政策库")
    @GetMapping("/library")
    @Transactional(readOnly = true)
    public String all(@RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "") String before, Model model) {
        boolean waiting = show.equals("WAITING");
        List<PolicySearch.Kept> kept = search.all(waiting, id(before), PAGE + 1);
        List<LibraryPage.Row> rows = kept.stream().limit(PAGE).map(this::row).toList();
        String next = kept.size() <= PAGE ? "" : "/library?" + (waiting ? "show=WAITING&" : "") + "before=" + kept.get(PAGE - 1).policy().id();
        model.addAttribute("page", new LibraryPage(waiting, rows, next));
        return "knowledge/library";
    }

    private LibraryPage.Row row(PolicySearch.Kept kept) {
        var policy = kept.policy();
        String waits = !policy.waits() ? "" : policy.shown() == 0 ? "草稿，等发布" : "修改稿，等发布";
        return new LibraryPage.Row("/library/" + policy.id(), kept.touched().title(), policy.facts().number(), policy.facts().level().label(),
                policy.state().label(), policy.on(today()).label(), waits, kept.touched().byName(), Words.minute(kept.touched().at()));
    }

    @Does("起草政策条目")
    @GetMapping("/library/new")
    @Transactional(readOnly = true)
    public String form(@RequestParam(defaultValue = "") String replaces, Model model) {
        List<UUID> old = id(replaces) == null ? List.of() : List.of(id(replaces));
        PolicyFacts empty = new PolicyFacts("", "", "", Level.CITY, null, null, null, old, "", false, List.of(), List.of(), "", "");
        return show(PolicyForm.of(empty), null, "", model);
    }

    @Does("登记政策草稿")
    @PostMapping("/library")
    String draft(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        return keep(null, request, response, model, flash);
    }

    @Does("修改政策条目")
    @GetMapping("/library/{id}/edit")
    @Transactional(readOnly = true)
    public String edit(@PathVariable UUID id, Model model) {
        History history = history(id);
        return show(PolicyForm.of(history.newest()), history, "", model);
    }

    @Does("登记政策修改稿")
    @PostMapping("/library/{id}")
    String change(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        return keep(history(id), request, response, model, flash);
    }

    /** @param history null for a new one */
    private String keep(History history, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        if (form.value("do").equals("read")) {
            return read(form, history, request, response, model);
        }
        PolicyFacts facts = PolicyForm.read(form);
        String reason = form.optional("reason", "修改原因", REASON);
        if (form.isGood()) {
            Outcome<UUID> kept = history == null ? policies.draft(actor(), facts, form.key())
                    : policies.change(actor(), history.policy().id(), facts, reason, seen(form), form.key());
            form.refuse(kept.refusals());
            if (kept.isDone()) {
                flash.addFlashAttribute("notice", "已经登记，等本局另一位同事核对以后发布。");
                return "redirect:/library/" + kept.orThrow();
            }
        }
        response.setStatus(422);
        return show(form, history, "", model);
    }

    private String read(Form form, History history, HttpServletRequest request, HttpServletResponse response, Model model) {
        Outcome<String> text = Sent.file(request, "file").map(files::of)
                .orElseGet(() -> Outcome.refused(Refusal.input("file", "请先选择一个 Word（docx）或者 PDF 文件。")));
        if (!text.isDone()) {
            form.refuse(text.refusals());
            response.setStatus(422);
            return show(form, history, "", model);
        }
        return show(PolicyForm.with(form, text.orThrow()), history, "已读入 " + text.orThrow().length() + " 个字，请对照原文看过再登记。", model);
    }

    @Does("看政策条目")
    @GetMapping("/library/{id}")
    @Transactional(readOnly = true)
    public String policy(@PathVariable UUID id, Model model) {
        return show(history(id), Form.of(Map.of("from", today().toString(), "key", UUID.randomUUID().toString())), model);
    }

    @Does("发布政策")
    @PostMapping("/library/{id}/publication")
    String publish(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        history(id);
        Form form = Form.submitted(request.getParameterMap());
        form.refuse(policies.publish(actor(), id, seen(form), form.key()).refusals());
        return ended(id, form, "已经发布，公众现在就能查到。", response, model, flash);
    }

    @Does("登记政策废止")
    @PostMapping("/library/{id}/repeal")
    String repeal(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        history(id);
        Form form = Form.submitted(request.getParameterMap());
        LocalDate from = form.date("from", "废止日期");
        String reason = form.optional("reason", "废止依据", REASON);
        if (form.isGood()) {
            form.refuse(policies.repeal(actor(), id, from, reason, seen(form), form.key()).refusals());
        }
        return ended(id, form, "废止已经登记。", response, model, flash);
    }

    @Does("收回政策草稿")
    @PostMapping("/library/{id}/dropping")
    String drop(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        history(id);
        Form form = Form.submitted(request.getParameterMap());
        form.refuse(policies.drop(actor(), id, seen(form), form.key()).refusals());
        return ended(id, form, "草稿已经收回，不再列出。", response, model, flash);
    }

    private String ended(UUID id, Form form, String notice, HttpServletResponse response, Model model, RedirectAttributes flash) {
        if (form.isGood()) {
            flash.addFlashAttribute("notice", notice);
            return "redirect:/library/" + id;
        }
        response.setStatus(422);
        return show(history(id), form, model);
    }

    private String show(History history, Form form, Model model) {
        var policy = history.policy();
        boolean wrote = history.written().by().equals(actor().account());
        List<LibraryPolicyPage.Change> changes = policy.waits() && policy.shown() > 0 ? Changes.between(policy.facts(), history.newest()) : List.of();
        List<LibraryPolicyPage.Done> done = new ArrayList<>();
        history.events().forEach(event -> done.add(0, new LibraryPolicyPage.Done(event.kind().label() + event.onDay()
                .map(day -> "（自 " + Words.day(day) + " 起）").orElse("") + "，第 " + event.version() + " 版", event.byName(), Words.minute(event.at()), event.reason())));
        model.addAttribute("page", new LibraryPolicyPage(history, form, changes,
                PolicyPages.paragraphs(history.newest().text()).stream().map(PolicyPage.Paragraph::text).toList(), done, wrote, policy.on(today()).label()));
        return "knowledge/libraryPolicy";
    }

    private String show(Form form, History history, String read, Model model) {
        String own = history == null ? "" : history.policy().id().toString();
        Map<String, String> replaces = new LinkedHashMap<>();
        search.all(false, null, CHOICES).stream().map(PolicySearch.Kept::policy).filter(policy -> policy.shown() > 0 && !policy.id().toString().equals(own))
                .forEach(policy -> replaces.put(policy.id().toString(), policy.facts().title() + " " + policy.facts().number()));
        String path = history == null ? "/library" : "/library/" + own;
        model.addAttribute("page", new PolicyFormPage(seen(form, history), path, path, history != null && history.policy().shown() > 0, replaces,
                catalogues.current().catalogue().matters().stream().map(matter -> matter.id() + " " + matter.name()).toList(), read));
        return "knowledge/form";
    }

    /** A form not sent yet carries what the person saw. */
    private static Form seen(Form form, History history) {
        if (history == null || !form.value("seen").isEmpty()) {
            return form;
        }
        Map<String, String[]> fields = new LinkedHashMap<>(form.submitted());
        fields.put("seen", new String[] {String.valueOf(history.policy().version())});
        return Form.submitted(fields);
    }

    private static int seen(Form form) {
        return form.value("seen").matches("\\d{1,9}") ? Integer.parseInt(form.value("seen")) : -1;
    }

    private History history(UUID id) {
        return policies.history(actor(), id).orElseThrow(NotFound::new);
    }

    private static UUID id(String typed) {
        return typed.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? UUID.fromString(typed) : null;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
