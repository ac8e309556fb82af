package org.daiban.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.catalogue.draft.Drafts;
import org.daiban.catalogue.draft.FilesTaken;
import org.daiban.catalogue.draft.OpenDraft;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.rule.Outcome;
import org.daiban.web.Form;
import org.daiban.web.TextFile;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whole files for the draft: checked, told what they would change, and then taken into it. */
@Controller
@Allow(Role.BUREAU)
class CatalogueImportPages {

    private final Drafts drafts;

    CatalogueImportPages(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping("/catalogue/check")
    @Does("查看目录导入页")
    @Transactional(readOnly = true)
    public String form(Model model) {
        return show(drafts.open(), Form.empty(), Drafts.Checked.none(), model);
    }

    @PostMapping("/catalogue/check")
    @Does("检查目录文件，存入草稿")
    String checkOrTake(@RequestParam(required = false) MultipartFile mattersFile,
            @RequestParam(required = false) MultipartFile factsFile, HttpServletRequest request,
            HttpServletResponse response, Model model, RedirectAttributes flash) throws IOException {
        TextFile.Read matters = TextFile.read(mattersFile);
        TextFile.Read facts = TextFile.read(factsFile);
        Map<String, String[]> fields = TextFile.into(request.getParameterMap(), "matters", matters);
        Form form = Form.submitted(TextFile.into(fields, "facts", facts));
        matters.problem().ifPresent(sentence -> form.problem("matters", sentence));
        facts.problem().ifPresent(sentence -> form.problem("facts", sentence));
        if (form.isGood() && form.value("matters").isEmpty() && form.value("facts").isEmpty()) {
            form.problem("matters", "请选择事项清单 matters.csv，或者项目情况 facts.json，或者两个都选。");
        }
        Optional<OpenDraft> open = drafts.open();
        FilesTaken files = new FilesTaken(form.value("matters"), form.value("facts"));
        Drafts.Checked checked = open.isPresent() && form.isGood() ? drafts.checked(open.get(), files) : Drafts.Checked.none();
        if (!checked.problems().isEmpty()) {
            form.problem("matters", "文件有 " + checked.problems().size() + " 处问题，逐处列在下面；改好以前什么都不会保存。");
        }
        if (form.isGood() && (open.isEmpty() || form.value("step").equals("take"))) {
            Outcome<Integer> outcome = drafts.change(SignIn.current().orElseThrow(), DraftMatterPages.number(form, "draft"),
                    DraftMatterPages.number(form, "seen"), files, form.key());
            if (outcome.isDone()) {
                flash.addFlashAttribute("notice", "文件已存入草稿，请核对改动以后送审。");
                return "redirect:/catalogue/draft";
            }
            form.refuse(outcome.refusals());
        }
        if (!form.isGood()) {
            response.setStatus(422);
        }
        return show(open, form, checked, model);
    }

    private static String show(Optional<OpenDraft> open, Form form, Drafts.Checked checked, Model model) {
        model.addAttribute("page", new CheckPage(open.orElse(null), form, List.copyOf(checked.problems()), checked.changes().orElse(null)));
        return "catalogue/check";
    }
}
