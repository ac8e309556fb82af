package org.daiban.material.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.catalogue.Catalogues;
import org.daiban.document.Documents;
import org.daiban.document.FileType;
import org.daiban.engine.matter.Matter;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.material.Paper;
import org.daiban.material.Papers;
import org.daiban.material.preview.WordText;
import org.daiban.project.Projects;
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

/** One paper with its versions and its uses; and the papers an owner keeps for every project. */
@Controller
class PaperPages {

    private static final int NAME = 100;
    private static final int WORDS = 500;

    private final Papers papers;
    private final Documents documents;
    private final Projects projects;
    private final Catalogues catalogues;
    private final Clock clock;

    PaperPages(Papers papers, Documents documents, Projects projects, Catalogues catalogues, Clock clock) {
        this.papers = papers;
        this.documents = documents;
        this.projects = projects;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    @Does("看一份材料")
    @GetMapping("/papers/{id}")
    @Allow({Role.OFFICER, Role.BUREAU, Role.OWNER, Role.UNIT})
    @Transactional(readOnly = true)
    public String paper(@PathVariable UUID id, @RequestParam(defaultValue = "0") String version, Model model) {
        return show(visible(id), version.matches("\\d{1,4}") ? Integer.parseInt(version) : 0, fresh(), model);
    }

    @Does("换上材料新的一版")
    @PostMapping("/papers/{id}/versions")
    @Allow({Role.OFFICER, Role.OWNER})
    String renew(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        visible(id);
        Sent sent = new Sent(request);
        Form form = sent.form();
        LocalDate until = form.optionalDate("validUntil", "有效期");
        String words = form.optional("words", "说明", WORDS);
        if (form.isGood()) {
            form.refuse(papers.renew(actor(), id, until, words, sent.file(form), ChecklistPages.seen(form), form.key()).refusals());
        }
        Papers.Kept now = visible(id);
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "已换上第 " + now.paper().current().number() + " 版。"
                    + (now.uses().isEmpty() ? "" : "用到它的 " + now.uses().size() + " 处都要重新核对。"));
            return "redirect:/papers/" + id;
        }
        response.setStatus(422);
        return show(now, 0, form, model);
    }

    private String show(Papers.Kept kept, int version, Form form, Model model) {
        Paper.Version shown = kept.paper().version(version).orElse(kept.paper().current());
        Map<String, String> matters = matters(List.of(kept));
        Map<UUID, String> names = names(List.of(kept));
        model.addAttribute("page", new PaperPage(kept, shown, word(shown), names, matters, form, mayRenew(kept.paper()), LocalDate.now(clock)));
        return "material/paper";
    }

    private Optional<WordText> word(Paper.Version shown) {
        boolean readable = shown.type() == FileType.DOCX && shown.size() <= WordText.LARGEST && !shown.infected();
        return readable ? documents.find(shown.document()).flatMap(document -> WordText.of(documents.content(document))) : Optional.empty();
    }

    @Does("看本单位的材料库")
    @GetMapping("/my/papers")
    @Allow(Role.OWNER)
    @Transactional(readOnly = true)
    public String store(Model model) {
        List<Papers.Kept> kept = papers.ofStore(actor().owner());
        model.addAttribute("page", new StorePage(kept, names(kept), matters(kept), LocalDate.now(clock)));
        return "material/store";
    }

    @Does("打开存入材料库的一页")
    @GetMapping("/my/papers/new")
    @Allow(Role.OWNER)
    public String form(Model model) {
        model.addAttribute("page", new StoreFormPage(fresh()));
        return "material/storeForm";
    }

    @Does("存入本单位的材料库")
    @PostMapping("/my/papers")
    @Allow(Role.OWNER)
    String keep(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Sent sent = new Sent(request);
        Form form = sent.form();
        String name = form.required("name", "材料名称", NAME);
        LocalDate until = form.optionalDate("validUntil", "有效期");
        String words = form.optional("words", "说明", WORDS);
        if (form.isGood()) {
            Outcome<UUID> kept = papers.keep(actor(), actor().owner(), name, until, words, sent.file(form), form.key());
            form.refuse(kept.refusals());
        }
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "“" + name + "”已存入材料库，本单位的每个项目都能用。");
            return "redirect:/my/papers";
        }
        response.setStatus(422);
        model.addAttribute("page", new StoreFormPage(form));
        return "material/storeForm";
    }

    private Map<UUID, String> names(List<Papers.Kept> kept) {
        List<UUID> used = kept.stream().flatMap(each -> each.uses().stream()).map(Papers.Use::project).distinct().toList();
        return used.isEmpty() ? Map.of() : projects.names(used);
    }

    private Map<String, String> matters(List<Papers.Kept> kept) {
        Map<String, String> names = new LinkedHashMap<>();
        kept.stream().flatMap(each -> each.uses().stream()).map(use -> use.line().matter()).distinct().forEach(matter -> names.put(matter,
                catalogues.current().catalogue().matter(matter).map(Matter::name).orElse(matter)));
        return names;
    }

    private static boolean mayRenew(Paper paper) {
        return actor().is(Role.OFFICER) || actor().is(Role.OWNER) && paper.owner().equals(actor().owner());
    }

    private Papers.Kept visible(UUID paper) {
        return papers.find(actor(), paper).orElseThrow(NotFound::new);
    }

    private static Form fresh() {
        return Form.of(Map.of(Form.KEY, UUID.randomUUID().toString()));
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
