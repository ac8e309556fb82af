package org.daiban.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import org.daiban.catalogue.Catalogues;
import org.daiban.catalogue.Confirmations;
import org.daiban.catalogue.Confirming;
import org.daiban.catalogue.ListedFigure;
import org.daiban.catalogue.PublishedCatalogue;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.rule.Outcome;
import org.daiban.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is 待核定, by authority and stage; confirmed one or many at once, and taken back. */
@Controller
@Allow(Role.BUREAU)
class FigurePages {

    private final Catalogues catalogues;
    private final Confirmations confirmations;

    FigurePages(Catalogues catalogues, Confirmations confirmations) {
        this.catalogues = catalogues;
        this.confirmations = confirmations;
    }

    @GetMapping("/catalogue/figures")
    @Does("查看待核定数值")
    @Transactional(readOnly = true)
    public String list(HttpServletRequest request, Model model) {
        return show(Form.submitted(request.getParameterMap()), model);
    }

    @PostMapping("/catalogue/figures")
    @Does("核定目录数值")
    String confirm(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        Integer seen = form.whole("seen", "目录版本", 1, Integer.MAX_VALUE);
        boolean dated = !form.value("confirmedOn").isEmpty();
        Confirming confirming = new Confirming(new LinkedHashSet<>(form.values("figure")), form.value("document"),
                form.value("unit"), form.value("confirmedBy"), dated ? form.date("confirmedOn", "核定日期") : null,
                form.value("note"), seen == null ? 0 : seen);
        Outcome<Integer> outcome = form.isGood()
                ? confirmations.confirm(SignIn.current().orElseThrow(), confirming, form.key()) : null;
        if (outcome instanceof Outcome.Done<Integer> done) {
            flash.addFlashAttribute("notice", "已登记核定 " + done.value() + " 项。");
            return "redirect:/catalogue/figures" + query(form);
        }
        return refuse(form, outcome, response, model);
    }

    @PostMapping("/catalogue/figures/withdrawal")
    @Does("撤回核定")
    String withdraw(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        Outcome<Integer> outcome = confirmations.withdraw(SignIn.current().orElseThrow(), form.value("figure"),
                form.value("reason"), form.key());
        if (outcome.isDone()) {
            flash.addFlashAttribute("notice", "已撤回核定，这个数值重新列为待核定。");
            return "redirect:/catalogue/figures" + query(form);
        }
        return refuse(form, outcome, response, model);
    }

    private String refuse(Form form, Outcome<Integer> outcome, HttpServletResponse response, Model model) {
        if (outcome != null) {
            form.refuse(outcome.refusals());
        }
        response.setStatus(422);
        return show(form, model);
    }

    private String show(Form form, Model model) {
        PublishedCatalogue catalogue = catalogues.current();
        List<ListedFigure> all = ListedFigure.all(catalogue);
        FigureFilter filter = filter(form);
        List<ListedFigure> shown = all.stream().filter(filter::shows).toList();
        model.addAttribute("page", new FiguresPage(catalogue.version(), all, filter, form,
                confirmations.of(filter.matter().isEmpty() ? shown : all.stream()
                        .filter(figure -> figure.matter().equals(filter.matter())).toList())));
        return "catalogue/figures";
    }

    private static FigureFilter filter(Form form) {
        String stage = form.value("stage");
        return new FigureFilter(form.value("authority"), stage.matches("[1-5]") ? Integer.parseInt(stage) : 0,
                form.value("kind"), form.value("matter"), form.value("confirmed").equals("true"));
    }

    private static String query(Form form) {
        FigureFilter filter = filter(form);
        return "?authority=" + encode(filter.authority()) + "&stage=" + (filter.stage() == 0 ? "" : filter.stage()) + "&kind="
                + encode(filter.kind()) + "&matter=" + encode(filter.matter()) + "&confirmed=" + filter.confirmed();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
