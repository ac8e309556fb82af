package org.daiban.portal.web;

import org.daiban.identity.Does;
import org.daiban.identity.Open;
import org.daiban.jurisdiction.WindowContacts;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who wants somebody to help finds where and how. */
@Controller
@Open
class ContactPages {

    private final WindowContacts contacts;

    ContactPages(WindowContacts contacts) {
        this.contacts = contacts;
    }

    @Does("看怎样找人帮忙")
    @GetMapping("/contact")
    @Transactional(readOnly = true)
    public String page(Model model) {
        model.addAttribute("contact", contacts.current());
        return "portal/contact";
    }
}
