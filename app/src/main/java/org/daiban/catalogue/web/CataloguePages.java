package org.daiban.catalogue.web;

import java.time.Clock;
import java.time.LocalDate;
import org.daiban.catalogue.Catalogues;
import org.daiban.engine.matter.Catalogue;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogue of matters as it is in force. */
@Controller
@Allow(Role.BUREAU)
class CataloguePages {

    private final Catalogues catalogues;
    private final Clock clock;

    CataloguePages(Catalogues catalogues, Clock clock) {
        this.catalogues = catalogues;
        this.clock = clock;
    }

    @Does("看事项目录")
    @GetMapping("/catalogue")
    @Transactional(readOnly = true)
    public String list(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "false") String unconfirmed, Model model) {
        int code = stage.matches("[1-5]") ? Integer.parseInt(stage) : 0;
        CatalogueFilter filter = new CatalogueFilter(text, code, unconfirmed.equals("true"));
        model.addAttribute("page", new CataloguePage(catalogues.current().version(), catalogues.current().catalogue(), filter,
                catalogues.versions(), LocalDate.now(clock)));
        return "catalogue/list";
    }

    @Does("看事项")
    @GetMapping("/catalogue/matters/{id}")
    @Transactional(readOnly = true)
    public String matter(@PathVariable String id, Model model) {
        Catalogue catalogue = catalogues.current().catalogue();
        model.addAttribute("page", new MatterPage(catalogue, catalogue.matter(id).orElseThrow(NotFound::new)));
        return "catalogue/matter";
    }
}
