package org.daiban.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.daiban.catalogue.CatalogueCheck;
import org.daiban.catalogue.CataloguePublication;
import org.daiban.catalogue.Catalogues;
import org.daiban.engine.matter.Catalogue;
import org.daiban.identity.Allow;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.rule.Outcome;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.daiban.web.TextFile;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The catalogue of matters: read, and new files checked and then published. */
@Controller
@Allow(Role.BUREAU)
class CataloguePages {

    private final Catalogues catalogues;

    CataloguePages(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @GetMapping("/catalogue")
    @Transactional(readOnly = true)
    public String list(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "false") String unconfirmed, Model model) {
        int code = stage.matches("[1-5]") ? Integer.parseInt(stage) : 0;
        CatalogueFilter filter = new CatalogueFilter(text, code, unconfirmed.equals("true"));
        model.addAttribute("page", new CataloguePage(catalogues.current().catalogue(), filter, catalogues.versions()));
        return "catalogue/list";
    }

    @GetMapping("/catalogue/matters/{id}")
    @Transactional(readOnly = true)
    public String matter(@PathVariable String id, Model model) {
        Catalogue catalogue = catalogues.current().catalogue();
        model.addAttribute("page", new MatterPage(catalogue, catalogue.matter(id).orElseThrow(NotFound::new)));
        return "catalogue/matter";
    }

    @GetMapping("/catalogue/check")
    @Transactional(readOnly = true)
    public String form(Model model) {
        return show(Form.empty(), null, model);
    }

    @PostMapping("/catalogue/check")
    String checkOrPublish(@RequestParam(required = false) MultipartFile mattersFile,
            @RequestParam(required = false) MultipartFile factsFile, HttpServletRequest request,
            HttpServletResponse response, Model model, RedirectAttributes flash) throws IOException {
        TextFile.Read matters = TextFile.read(mattersFile);
        TextFile.Read facts = TextFile.read(factsFile);
        Map<String, String[]> fields = TextFile.into(request.getParameterMap(), "matters", matters);
        Form form = Form.submitted(TextFile.into(fields, "facts", facts));
        matters.problem().ifPresent(sentence -> form.problem("matters", sentence));
        facts.problem().ifPresent(sentence -> form.problem("facts", sentence));
        CataloguePublication publication = publication(form);
        if (publication == null) {
            return refuse(form, null, response, model);
        }
        return form.value("step").equals("publish")
                ? publish(form, publication, response, model, flash)
                : check(form, publication, response, model);
    }

    private String check(Form form, CataloguePublication publication, HttpServletResponse response, Model model) {
        CatalogueCheck check = catalogues.check(publication);
        if (!check.isGood()) {
            form.problem("matters", "文件有 " + check.problems().size() + " 处问题，逐处列在下面；改好以前什么都不会保存。");
            return refuse(form, check, response, model);
        }
        return show(form, check, model);
    }

    private String publish(Form form, CataloguePublication publication, HttpServletResponse response, Model model,
            RedirectAttributes flash) {
        Outcome<Integer> outcome = catalogues.publish(SignIn.current().orElseThrow(), publication, form.key());
        if (outcome instanceof Outcome.Done<Integer> done) {
            flash.addFlashAttribute("notice", "事项目录已发布，现行目录为第 " + done.value() + " 版。");
            return "redirect:/catalogue";
        }
        form.refuse(outcome.refusals());
        return refuse(form, catalogues.check(publication), response, model);
    }

    private CataloguePublication publication(Form form) {
        if (form.problems().isEmpty() && form.value("matters").isEmpty() && form.value("facts").isEmpty()) {
            form.problem("matters", "请选择事项清单 matters.csv，或者项目情况 facts.json，或者两个都选。");
        }
        Integer seen = form.whole("seen", "目录版本", 1, Integer.MAX_VALUE);
        return form.isGood()
                ? new CataloguePublication(form.value("matters"), form.value("facts"), form.value("note"), seen)
                : null;
    }

    private String refuse(Form form, CatalogueCheck check, HttpServletResponse response, Model model) {
        response.setStatus(422);
        return show(form, check, model);
    }

    private String show(Form form, CatalogueCheck check, Model model) {
        model.addAttribute("page", new CheckPage(catalogues.current().version(), form,
                check == null ? List.of() : check.problems(), check == null ? null : check.difference()));
        return "catalogue/check";
    }
}
