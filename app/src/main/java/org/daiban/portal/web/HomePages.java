package org.daiban.portal.web;

import org.daiban.identity.Open;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Open
class HomePages {
    @GetMapping("/")
    String home() {
        return "portal/home";
    }
}
