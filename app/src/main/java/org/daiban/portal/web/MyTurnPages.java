package org.daiban.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import org.daiban.correction.OneTimeNotices;
import org.daiban.correction.Undertakings;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.mandate.Mandates;
import org.daiban.request.RequestFilter;
import org.daiban.request.RequestTurn;
import org.daiban.request.ServiceRequests;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 轮到您: everything that waits for the owner, in one list; it stands on the owner's first page. */
@Controller
@Allow(Role.OWNER)
class MyTurnPages {

    private static final int SHOWN = 100;

    private final OneTimeNotices notices;
    private final Mandates mandates;
    private final ServiceRequests requests;
    private final Undertakings undertakings;
    private final Clock clock;

    MyTurnPages(OneTimeNotices notices, Mandates mandates, ServiceRequests requests, Undertakings undertakings, Clock clock) {
        this.notices = notices;
        this.mandates = mandates;
        this.requests = requests;
        this.undertakings = undertakings;
        this.clock = clock;
    }

    @Does("看轮到自己的事")
    @GetMapping("/my/turn")
    @Transactional(readOnly = true)
    public String turn(Model model) {
        Actor actor = SignIn.current().orElseThrow(NotFound::new);
        if (!actor.standsForOwner()) {
            return "redirect:/my/owners";
        }
        model.addAttribute("page", new MyTurn(LocalDate.now(clock)).page(notices.open(actor, SHOWN), mandates.ofOwner(actor.owner()),
                requests.list(RequestFilter.waitingForOwner(actor.owner())).requests(), undertakings.open(actor, SHOWN)));
        return "portal/turn";
    }
}
