package org.daiban.jurisdiction.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.jurisdiction.CalendarProposal;
import org.daiban.jurisdiction.CalendarProposals;
import org.daiban.jurisdiction.Calendars;
import org.daiban.jurisdiction.YearDifference;
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

/** A year drawn up by one person, in front of the other. */
@Controller
@Allow(Role.BUREAU)
class ProposalPages {

    private final CalendarProposals proposals;
    private final Calendars calendars;

    ProposalPages(CalendarProposals proposals, Calendars calendars) {
        this.proposals = proposals;
        this.calendars = calendars;
    }

    @Does("复核年度日历")
    @GetMapping("/calendar/proposals/{id}")
    @Transactional(readOnly = true)
    public String page(@PathVariable UUID id, Model model) {
        return show(id, Form.empty(), model);
    }

    @Does("复核发布年度日历")
    @PostMapping("/calendar/proposals/{id}/publication")
    String publish(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        CalendarProposal proposal = proposals.find(id).orElseThrow(NotFound::new);
        Form form = Form.submitted(request.getParameterMap());
        Outcome<Integer> outcome = proposals.publish(actor(), id, form.has("compared", "true"), form.key());
        if (outcome instanceof Outcome.Done<Integer> done) {
            flash.addFlashAttribute("notice", proposal.publication().year() + " 年日历已发布，现行日历为第 " + done.value() + " 版。移动了的到期日列在下面。");
            return "redirect:/calendar/versions/" + done.value() + "/moved";
        }
        form.refuse(outcome.refusals());
        response.setStatus(422);
        return show(id, form, model);
    }

    @Does("退回、撤回年度日历")
    @PostMapping("/calendar/proposals/{id}/return")
    String sendBack(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        proposals.find(id).orElseThrow(NotFound::new);
        Form form = Form.submitted(request.getParameterMap());
        Outcome<UUID> outcome = proposals.sendBack(actor(), id, form.value("reason"), form.key());
        if (outcome.isDone()) {
            flash.addFlashAttribute("notice", "已经登记，现行日历没有改变。");
            return "redirect:/calendar/proposals/" + id;
        }
        form.refuse(outcome.refusals());
        response.setStatus(422);
        return show(id, form, model);
    }

    private String show(UUID id, Form form, Model model) {
        CalendarProposal proposal = proposals.find(id).orElseThrow(NotFound::new);
        YearDifference difference = proposal.waits()
                && calendars.preview(proposal.publication()) instanceof Outcome.Done<YearDifference> done ? done.value() : null;
        var calendar = calendars.with(proposal.publication());
        YearView view = difference == null ? YearView.of(calendar, proposal.publication().year()) : YearView.of(calendar, difference);
        model.addAttribute("page", new ProposalPage(proposal, proposal.proposedBy().equals(actor().account()), difference, view, form));
        return "jurisdiction/proposal";
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
