package org.daiban.handover.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.document.Download;
import org.daiban.document.Paper;
import org.daiban.handover.HandoverDetail;
import org.daiban.handover.HandoverState;
import org.daiban.handover.WorkHandover;
import org.daiban.handover.WorkHandovers;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.jurisdiction.Jurisdictions;
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

/** One hand-over: read, accepted or refused, taken back, printed. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU})
class AnswerPages {

    private final WorkHandovers handovers;
    private final Jurisdictions jurisdictions;
    private final Audit audit;
    private final Clock clock;

    AnswerPages(WorkHandovers handovers, Jurisdictions jurisdictions, Audit audit, Clock clock) {
        this.handovers = handovers;
        this.jurisdictions = jurisdictions;
        this.audit = audit;
        this.clock = clock;
    }

    @Does("看工作交接")
    @GetMapping("/handovers/{id:[0-9a-f-]{36}}")
    @Transactional(readOnly = true)
    public String page(@PathVariable UUID id, Model model) {
        return show(id, Form.empty(), model);
    }

    @Does("接收工作交接")
    @PostMapping("/handovers/{id}/acceptance")
    @Allow(Role.OFFICER)
    String accept(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        return act(id, "接收了。期间里，这些工作在您的今日、办件、诉求里标着“代”。", form -> handovers.accept(actor(), id, form.key()), request, response, model, flash);
    }

    @Does("不接收工作交接")
    @PostMapping("/handovers/{id}/refusal")
    @Allow(Role.OFFICER)
    String refuse(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        return act(id, "已经告诉对方您不能接收，主管部门也看得到。", form -> handovers.refuse(actor(), id, form.value("answer"), form.key()), request, response, model, flash);
    }

    @Does("撤回工作交接")
    @PostMapping("/handovers/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        return act(id, "撤回了。", form -> handovers.withdraw(actor(), id, form.key()), request, response, model, flash);
    }

    @Does("提前收回工作交接")
    @PostMapping("/handovers/{id}/taking-back")
    String takeBack(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        return act(id, "收回了，从现在起由本人办理。", form -> handovers.takeBack(actor(), id, form.key()), request, response, model, flash);
    }

    private String act(UUID id, String done, Function<Form, Outcome<UUID>> command, HttpServletRequest request, HttpServletResponse response,
                       Model model, RedirectAttributes flash) {
        handovers.detail(id).orElseThrow(NotFound::new);
        Form form = Form.submitted(request.getParameterMap());
        Outcome<UUID> outcome = command.apply(form);
        if (outcome.isDone()) {
            flash.addFlashAttribute("notice", done);
            return "redirect:/handovers/" + id;
        }
        form.refuse(outcome.refusals());
        response.setStatus(422);
        return show(id, form, model);
    }

    @Does("打印工作交接单")
    @GetMapping("/handovers/{id}/print")
    String print(@PathVariable UUID id, Model model) {
        Paper paper = paper(id, "打印件");
        model.addAttribute("page", paper);
        return "handover/paper";
    }

    @Does("下载工作交接单")
    @GetMapping("/handovers/{id}/document.docx")
    void word(@PathVariable UUID id, HttpServletResponse response) {
        Paper paper = paper(id, "Word");
        Download.word(paper, paper.title(), response);
    }

    private Paper paper(UUID id, String how) {
        HandoverDetail detail = handovers.listed(id).orElseThrow(NotFound::new);
        audit.record(AuditKind.EXPORT, "工作交接单 " + detail.handover().officerName() + " 交 " + detail.handover().standInName() + "，" + how);
        return HandoverPaper.of(detail, jurisdictions.letterhead());
    }

    private String show(UUID id, Form form, Model model) {
        HandoverDetail detail = handovers.detail(id).orElseThrow(NotFound::new);
        WorkHandover handover = detail.handover();
        LocalDate today = LocalDate.now(clock);
        Actor actor = actor();
        boolean owns = actor.is(Role.BUREAU) || actor.account().equals(handover.officer());
        model.addAttribute("page", new HandoverPage(detail, today, away(handover, today),
                actor.account().equals(handover.standIn()) && handover.isOpenOn(today),
                owns && handover.state().waits(),
                owns && handover.state() == HandoverState.ACCEPTED && !today.isAfter(handover.to()), form));
        return "handover/handover";
    }

    private String away(WorkHandover handover, LocalDate today) {
        return !handover.state().isLive() || today.isAfter(handover.to()) ? "" : handovers.away(handover.standIn(), handover.from(), handover.to())
                .map(other -> handover.standInName() + "在 " + other.days() + " 也不在岗（" + other.reason().label() + "，工作交给"
                        + other.standInName() + "）。").orElse("");
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow(NotFound::new);
    }
}
