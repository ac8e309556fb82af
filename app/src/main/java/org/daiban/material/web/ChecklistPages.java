package org.daiban.material.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.material.EntryKind;
import org.daiban.material.LineState;
import org.daiban.material.MatterPapers;
import org.daiban.material.NewEntry;
import org.daiban.material.PaperLine;
import org.daiban.material.Papers;
import org.daiban.material.ProjectPapers;
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

/** The papers of a project at the desk, the checklist of one matter, and checking it. */
@Controller
class ChecklistPages {

    private static final int WORDS = 500;
    private static final int MOST_COPIES = 99;

    private final Papers papers;

    ChecklistPages(Papers papers) {
        this.papers = papers;
    }

    @Does("看项目材料")
    @GetMapping("/projects/{id}/papers")
    @Allow({Role.OFFICER, Role.BUREAU})
    @Transactional(readOnly = true)
    public String ofProject(@PathVariable UUID id, @RequestParam(defaultValue = "") String matter, Model model) {
        ProjectPapers found = papers.ofProject(actor(), id).orElseThrow(NotFound::new);
        Optional<MatterPapers> chosen = found.matter(matter);
        if (chosen.isPresent()) {
            return show(found, chosen.get(), fresh(), "", model);
        }
        model.addAttribute("page", new ProjectPapersPage(found, "/projects/" + id + "/papers", papers.scanned()));
        return "material/project";
    }

    @Does("看办件的材料清单")
    @GetMapping("/case-files/{id}/papers")
    @Allow({Role.OFFICER, Role.BUREAU, Role.UNIT})
    @Transactional(readOnly = true)
    public String ofCase(@PathVariable UUID id, Model model) {
        ProjectPapers found = papers.ofCase(actor(), id).orElseThrow(NotFound::new);
        return show(found, found.matters().get(0), fresh(), id.toString(), model);
    }

    @Does("核对材料")
    @PostMapping("/projects/{id}/papers/entries")
    @Allow(Role.OFFICER)
    String check(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        ProjectPapers before = papers.ofProject(actor(), id).orElseThrow(NotFound::new);
        Form form = Form.submitted(request.getParameterMap());
        NewEntry entry = entry(form);
        if (form.isGood()) {
            form.refuse(papers.enter(actor(), id, entry, seen(form), form.key()).refusals());
        }
        ProjectPapers now = form.isGood() ? papers.ofProject(actor(), id).orElseThrow(NotFound::new) : before;
        String from = caseFile(form.value("from"));
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "“" + entry.line() + "”已登记“" + entry.kind().label() + "”。");
            return "redirect:" + (from.isEmpty() ? "/projects/" + id + "/papers?matter=" + entry.matter() : "/case-files/" + from + "/papers")
                    + "#line-" + next(now, entry);
        }
        response.setStatus(422);
        Optional<MatterPapers> matter = now.matter(entry.matter());
        if (matter.isEmpty()) {
            model.addAttribute("page", new ProjectPapersPage(now, "/projects/" + id + "/papers", papers.scanned()));
            return "material/project";
        }
        return show(now, matter.get(), form, from, model);
    }

    static NewEntry entry(Form form) {
        EntryKind kind = Arrays.stream(EntryKind.values()).filter(one -> one.name().equals(form.value("kind"))).findFirst().orElse(null);
        Integer copies = form.value("copies").isEmpty() ? Integer.valueOf(0) : form.whole("copies", "复印件份数", 0, MOST_COPIES);
        String words = kind == EntryKind.GOOD || kind == EntryKind.PLACED ? "" : form.optional("words", "说明", WORDS);
        return new NewEntry(form.value("matter"), form.value("line"), kind, id(form.value("paper")), words,
                form.has("original", "true"), copies == null ? 0 : copies);
    }

    /** The next line to look at, so that hands stay on the keyboard. */
    private static int next(ProjectPapers now, NewEntry entry) {
        List<PaperLine> lines = now.matter(entry.matter()).map(MatterPapers::lines).orElse(List.of());
        int here = lines.stream().map(PaperLine::name).toList().indexOf(entry.line());
        for (int step = 1; step <= lines.size(); step++) {
            int at = (here + step) % lines.size();
            if (lines.get(at).state(now.today()) == LineState.TO_CHECK) {
                return at + 1;
            }
        }
        return here + 1;
    }

    private static String show(ProjectPapers found, MatterPapers matter, Form form, String from, Model model) {
        model.addAttribute("page", new ChecklistPage(found, matter, form, from, actor().is(Role.OFFICER) && !matter.over()));
        return "material/checklist";
    }

    private static Form fresh() {
        return Form.of(Map.of(Form.KEY, UUID.randomUUID().toString()));
    }

    static String caseFile(String text) {
        UUID id = id(text);
        return id == null ? "" : id.toString();
    }

    static UUID id(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
    }

    /** A spoiled number is none: the person sees the present anew. */
    static int seen(Form form) {
        return form.value("seen").matches("\\d{1,6}") ? Integer.parseInt(form.value("seen")) : -1;
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
