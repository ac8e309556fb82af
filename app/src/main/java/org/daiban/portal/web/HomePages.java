package org.daiban.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import org.daiban.identity.Does;
import org.daiban.identity.Open;
import org.daiban.jurisdiction.Jurisdictions;
import org.daiban.jurisdiction.Region;
import org.daiban.jurisdiction.Regions;
import org.daiban.jurisdiction.WindowContacts;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@Open
class HomePages {

    private final Jurisdictions jurisdictions;
    private final Regions regions;
    private final WindowContacts contacts;

    HomePages(Jurisdictions jurisdictions, Regions regions, WindowContacts contacts) {
        this.jurisdictions = jurisdictions;
        this.regions = regions;
        this.contacts = contacts;
    }

    @Does("看首页")
    @GetMapping("/")
    @Transactional(readOnly = true)
    public String home(Model model) {
        model.addAttribute("sites", jurisdictions.all());
        model.addAttribute("contact", contacts.current());
        return "portal/home";
    }

    /** Only a county that has not adopted comes here: the address of one that has is read without its code. */
    @Does("看地区是否开通")
    @GetMapping({"/r/{code}", "/r/{code}/**"})
    String notAdopted(@PathVariable String code, HttpServletResponse response, Model model) {
        Region region = regions.find(code).filter(known -> !jurisdictions.isAtWork(code)).orElseThrow(NotFound::new);
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        model.addAttribute("place", region.name());
        return "portal/notAdopted";
    }
}
