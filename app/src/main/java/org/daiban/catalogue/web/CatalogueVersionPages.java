package org.daiban.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.catalogue.CatalogueFiles;
import org.daiban.catalogue.CatalogueVersion;
import org.daiban.catalogue.Catalogues;
import org.daiban.catalogue.draft.Drafts;
import org.daiban.document.Download;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.rule.Outcome;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The versions of the catalogue: what each changed, its files, and taking one back before its day. */
@Controller
@Allow(Role.BUREAU)
class CatalogueVersionPages {

    private final Catalogues catalogues;
    private final Drafts drafts;
    private final Audit audit;
    private final Clock clock;

    CatalogueVersionPages(Catalogues catalogues, Drafts drafts, Audit audit, Clock clock) {
        this.catalogues = catalogues;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/catalogue/versions/{version}")
    @Does("查看目录版本")
    @Transactional(readOnly = true)
    public String version(@PathVariable int version, Model model) {
        return show(version, Form.empty(), model);
    }

    @PostMapping("/catalogue/versions/{version}/recall")
    @Does("撤回未生效的目录版本")
    String recall(@PathVariable int version, HttpServletRequest request, HttpServletResponse response, Model model,
                  RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        Outcome<Integer> outcome = catalogues.recall(SignIn.current().orElseThrow(), version, form.value("reason"), form.key());
        if (outcome.isDone()) {
            flash.addFlashAttribute("notice", "第 " + version + " 版已撤回，不会生效。");
            return "redirect:/catalogue/versions/" + version;
        }
        form.refuse(outcome.refusals());
        response.setStatus(422);
        return show(version, form, model);
    }

    @GetMapping("/catalogue/versions/{version}/files/{name}")
    @Does("导出目录文件")
    @Transactional
    public void file(@PathVariable int version, @PathVariable String name, HttpServletResponse response) {
        String text = CatalogueFiles.names().contains(name) ? catalogues.files(version).get(name) : null;
        if (text == null) {
            throw new NotFound();
        }
        audit.record(AuditKind.EXPORT, "事项目录第 " + version + " 版 " + name);
        Download.made("第" + version + "版-" + name, name.endsWith(".json") ? "application/json;charset=UTF-8" : "text/csv;charset=UTF-8",
                out -> write(text, out), response);
    }

    private static void write(String text, OutputStream out) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String show(int number, Form form, Model model) {
        int inForce = catalogues.current().version();
        Optional<CatalogueVersion> found = catalogues.versions().stream().filter(one -> one.version() == number).findFirst();
        model.addAttribute("page", new CatalogueVersionPage(found.orElseThrow(NotFound::new), inForce, LocalDate.now(clock),
                drafts.between(number - 1, number), CatalogueFiles.names(), form));
        return "catalogue/version";
    }
}
