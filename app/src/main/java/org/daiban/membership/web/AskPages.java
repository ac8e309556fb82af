package org.daiban.membership.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.document.Documents;
import org.daiban.document.Download;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.membership.Ask;
import org.daiban.membership.Memberships;
import org.daiban.party.Owners;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The window compares what people say about themselves with what is registered and with their papers. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU})
class AskPages {

    private final Memberships memberships;
    private final Owners owners;
    private final Documents documents;
    private final Audit audit;
    private final Clock clock;

    AskPages(Memberships memberships, Owners owners, Documents documents, Audit audit, Clock clock) {
        this.memberships = memberships;
        this.owners = owners;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/memberships")
    @Does("看绑定申请")
    @Transactional(readOnly = true)
    public String list(@RequestParam(required = false) UUID after, Model model) {
        List<Ask> open = memberships.open(after);
        model.addAttribute("page", new AsksPage(open, open.size() < Memberships.PAGE ? "" : open.get(open.size() - 1).id().toString()));
        return "membership/asks";
    }

    @GetMapping("/memberships/{id}")
    @Does("核对绑定申请")
    @Transactional(readOnly = true)
    public String page(@PathVariable UUID id, Model model) {
        Ask ask = find(id);
        return show(ask, ask.maskedPhone(), fresh(), model);
    }

    @PostMapping("/memberships/{id}/phone")
    @Allow(Role.OFFICER)
    @Does("查看申请人手机号")
    @Transactional
    public String phone(@PathVariable UUID id, Model model) {
        Ask ask = find(id);
        audit.record(AuditKind.UNMASK, "绑定申请人手机号，申请 " + id);
        return show(ask, ask.phone(), fresh(), model);
    }

    @GetMapping("/memberships/{id}/letter")
    @Does("打开授权委托书")
    void letter(@PathVariable UUID id, HttpServletResponse response) {
        UUID letter = find(id).letter().orElseThrow(NotFound::new);
        audit.record(AuditKind.EXPORT, "绑定申请所附授权委托书，申请 " + id);
        Download.stored(documents, documents.find(letter).orElseThrow(NotFound::new), response);
    }

    @PostMapping(path = "/memberships/{id}/answer", params = "do=confirm")
    @Allow(Role.OFFICER)
    @Does("确认绑定申请")
    String confirm(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Ask ask = find(id);
        Form form = Form.submitted(request.getParameterMap());
        LocalDate to = form.optionalDate("endsOn", "有效期截止日");
        String remark = form.optional("remark", "备注", 300);
        if (form.isGood()) {
            form.refuse(memberships.confirm(actor(), id, to, remark, form.key()).refusals());
        }
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "已确认：" + ask.personName() + "可以经办" + ask.ownerName() + "的事项，至 " + to + "。");
            return "redirect:/memberships";
        }
        response.setStatus(422);
        return show(ask, ask.maskedPhone(), form, model);
    }

    @PostMapping(path = "/memberships/{id}/answer", params = "do=reject")
    @Allow(Role.OFFICER)
    @Does("退回绑定申请")
    String reject(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Ask ask = find(id);
        Form form = Form.submitted(request.getParameterMap());
        String reason = form.optional("reason", "退回的原因", 300);
        if (form.isGood()) {
            form.refuse(memberships.reject(actor(), id, reason, form.key()).refusals());
        }
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "已退回" + ask.personName() + "的申请，原因会告诉申请人。");
            return "redirect:/memberships";
        }
        response.setStatus(422);
        return show(ask, ask.maskedPhone(), form, model);
    }

    private String show(Ask ask, String phone, Form form, Model model) {
        model.addAttribute("page", new AskPage(ask, owners.byCreditCode(ask.creditCode()).orElse(null), phone,
                actor().is(Role.OFFICER) && ask.answer().isEmpty(), form));
        return "membership/askPage";
    }

    private Form fresh() {
        return Form.of(Map.of("endsOn", LocalDate.now(clock).plusYears(1).minusDays(1).toString()));
    }

    private Ask find(UUID id) {
        return memberships.find(id).orElseThrow(NotFound::new);
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
