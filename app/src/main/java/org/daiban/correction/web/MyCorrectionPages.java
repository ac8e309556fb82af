package org.daiban.correction.web;

import org.daiban.correction.OneTimeNotices;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the owner still has to supply, in one place; its banner stands on the owner's other pages. */
@Controller
@Allow(Role.OWNER)
class MyCorrectionPages {

    private static final int SHOWN = 100;

    private final OneTimeNotices notices;

    MyCorrectionPages(OneTimeNotices notices) {
        this.notices = notices;
    }

    @Does("看自己要补的材料")
    @GetMapping("/my/corrections")
    @Transactional(readOnly = true)
    public String mine(@RequestParam(defaultValue = "") String project, Model model) {
        model.addAttribute("page", MyCorrectionsPage.of(notices.open(SignIn.current().orElseThrow(), SHOWN).stream()
                .filter(notice -> project.isEmpty() || notice.project().toString().equals(project)).toList()));
        return "correction/my";
    }
}
