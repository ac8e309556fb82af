package org.daiban.portal.web;

import org.daiban.catalogue.Catalogues;
import org.daiban.engine.matter.Catalogue;
import org.daiban.identity.Does;
import org.daiban.identity.Open;
import org.daiban.jurisdiction.WindowContacts;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 办事指南: the four stages with their matters, and each matter in the layout people know. */
@Controller
@Open
class GuidePages {

    private static final int LONGEST_SEARCH = 60;

    private final Catalogues catalogues;
    private final WindowContacts contacts;

    GuidePages(Catalogues catalogues, WindowContacts contacts) {
        this.catalogues = catalogues;
        this.contacts = contacts;
    }

    @Does("看办事指南")
    @GetMapping("/guide")
    @Transactional(readOnly = true)
    public String stages(@RequestParam(defaultValue = "") String q, Model model) {
        String words = q.strip();
        model.addAttribute("page", GuidePage.of(catalogues.current().catalogue(),
                words.length() <= LONGEST_SEARCH ? words : words.substring(0, LONGEST_SEARCH)));
        return "portal/guide";
    }

    @Does("看一个事项的办事指南")
    @GetMapping("/guide/{matter}")
    @Transactional(readOnly = true)
    public String matter(@PathVariable String matter, Model model) {
        Catalogue catalogue = catalogues.current().catalogue();
        model.addAttribute("page", MatterGuide.of(catalogue, catalogue.matter(matter).orElseThrow(NotFound::new), contacts.current()));
        return "portal/matterGuide";
    }
}
