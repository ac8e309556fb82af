package org.daiban.material.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.material.MatterPapers;
import org.daiban.material.NewEntry;
import org.daiban.material.NewPaper;
import org.daiban.material.PaperLine;
import org.daiban.material.Papers;
import org.daiban.material.ProjectPapers;
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

/** Handing papers in: by the owner from wherever they are, by the officer for whoever came to the window. */
@Controller
class HandingPages {

    private static final int WORDS = 500;

    private final Papers papers;

    HandingPages(Papers papers) {
        this.papers = papers;
    }

    /** Where a paper for a line is handed in. @param path where the papers of its project stand */
    static String address(String path, PaperLine line) {
        return path + "/new?matter=" + line.matter() + "&line=" + URLEncoder.encode(line.name(), StandardCharsets.UTF_8);
    }

    @Does("看自己项目要的材料")
    @GetMapping("/my/projects/{id}/papers")
    @Allow(Role.OWNER)
    @Transactional(readOnly = true)
    public String mine(@PathVariable UUID id, Model model) {
        model.addAttribute("page", new ProjectPapersPage(visible(id), "/my/projects/" + id + "/papers", papers.scanned()));
        return "material/mine";
    }

    @Does("打开交材料的一页")
    @GetMapping("/my/projects/{id}/papers/new")
    @Allow(Role.OWNER)
    @Transactional(readOnly = true)
    public String myForm(@PathVariable UUID id, @RequestParam(defaultValue = "") String matter, @RequestParam(defaultValue = "") String line,
                         Model model) {
        return form(id, matter, line, "", model);
    }

    @Does("打开窗口代收材料的一页")
    @GetMapping("/projects/{id}/papers/new")
    @Allow(Role.OFFICER)
    @Transactional(readOnly = true)
    public String form(@PathVariable UUID id, @RequestParam(defaultValue = "") String matter, @RequestParam(defaultValue = "") String line,
                       @RequestParam(defaultValue = "") String from, Model model) {
        Map<String, String> values = new LinkedHashMap<>(Map.of(Form.KEY, UUID.randomUUID().toString(), "matter", matter, "line", line,
                "everywhere", "true", "from", ChecklistPages.caseFile(from)));
        return show(visible(id), Form.of(values), model);
    }

    @Does("交材料")
    @PostMapping("/my/projects/{id}/papers")
    @Allow(Role.OWNER)
    String handMine(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        return hand(id, request, response, model, flash);
    }

    @Does("窗口代收材料")
    @PostMapping("/projects/{id}/papers")
    @Allow(Role.OFFICER)
    String hand(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        ProjectPapers before = visible(id);
        Sent sent = new Sent(request);
        Form form = sent.form();
        NewPaper wanted = new NewPaper(id, form.value("matter"), form.value("line"), form.optionalDate("validUntil", "有效期"),
                form.optional("words", "说明", WORDS), form.has("everywhere", "true"), form.has("forStore", "true"));
        if (form.isGood()) {
            Outcome<UUID> handed = papers.hand(actor(), wanted, sent.file(form), ChecklistPages.seen(form), form.key());
            form.refuse(handed.refusals());
            if (handed.isDone()) {
                ProjectPapers now = visible(id);
                int uses = now.paper(handed.orThrow()).map(paper -> now.uses(paper).size()).orElse(1);
                boolean again = before.line(wanted.matter(), wanted.line()).flatMap(PaperLine::paper).isPresent();
                flash.addFlashAttribute("notice", "“" + wanted.line() + "”已收到，等窗口核对。" + (again ? "新的一版换下了原来的。"
                        : uses > 1 ? "同名的材料一并放入，共用在 " + uses + " 处。" : ""));
                return "redirect:" + back(id, form);
            }
        }
        response.setStatus(422);
        return show(visible(id), form, model);
    }

    @Does("把已有的材料用在一项")
    @PostMapping("/my/projects/{id}/papers/entries")
    @Allow(Role.OWNER)
    String place(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        visible(id);
        Form form = Form.submitted(request.getParameterMap());
        NewEntry entry = ChecklistPages.entry(form);
        if (form.isGood()) {
            form.refuse(papers.enter(actor(), id, entry, ChecklistPages.seen(form), form.key()).refusals());
        }
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "“" + entry.line() + "”已登记“" + entry.kind().label() + "”。");
            return "redirect:" + back(id, form);
        }
        response.setStatus(422);
        return show(visible(id), form, model);
    }

    private String show(ProjectPapers found, Form form, Model model) {
        MatterPapers matter = found.matter(form.value("matter")).orElse(null);
        PaperLine line = matter == null ? null : matter.line(form.value("line")).orElse(null);
        String path = path(found.project());
        if (line == null) {
            model.addAttribute("page", new ProjectPapersPage(found, path, papers.scanned()));
            return actor().is(Role.OWNER) ? "material/mine" : "material/project";
        }
        model.addAttribute("page", new HandPage(found, matter, line, form, path, form.value("from"), back(found.project(), form)));
        return "material/hand";
    }

    private static String back(UUID project, Form form) {
        String from = ChecklistPages.caseFile(form.value("from"));
        if (actor().is(Role.OWNER)) {
            return path(project);
        }
        return from.isEmpty() ? path(project) + "?matter=" + URLEncoder.encode(form.value("matter"), StandardCharsets.UTF_8) : "/case-files/" + from + "/papers";
    }

    private static String path(UUID project) {
        return (actor().is(Role.OWNER) ? "/my/projects/" : "/projects/") + project + "/papers";
    }

    private ProjectPapers visible(UUID project) {
        return papers.ofProject(actor(), project).orElseThrow(NotFound::new);
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
