package org.daiban.roster.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.roster.Reply;
import org.daiban.roster.RosterReplies;
import org.daiban.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bureau looks a reply through: returns it with reasons, or accepts it. */
@Controller
@Allow(Role.BUREAU)
class ReviewPages {

    private final RosterReplies replies;
    private final Replies pages;
    private final Audit audit;

    ReviewPages(RosterReplies replies, Replies pages, Audit audit) {
        this.replies = replies;
        this.pages = pages;
        this.audit = audit;
    }

    @PostMapping("/roster-replies/{id}/return")
    @Does("退回名单")
    String giveBack(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Reply reply = pages.visible(id);
        Form form = Form.submitted(request.getParameterMap());
        var remarks = Replies.remarks(form, reply.people());
        if (form.isGood()) {
            form.refuse(replies.giveBack(actor(), id, form.value("note"), remarks, seen(form), form.key()).refusals());
        }
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "已退回“" + reply.unitName() + "”，对方登录后在首页看到原因。");
            return "redirect:/rosters/" + reply.round().id();
        }
        response.setStatus(422);
        return pages.reading(pages.visible(id), form, false, model);
    }

    @PostMapping("/roster-replies/{id}/acceptance")
    @Does("接收名单")
    String accept(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Reply reply = pages.visible(id);
        Form form = Form.submitted(request.getParameterMap());
        form.refuse(replies.accept(actor(), id, seen(form), form.key()).refusals());
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "已接收“" + reply.unitName() + "”的名单，从今天起有效。");
            return "redirect:/rosters/" + reply.round().id();
        }
        response.setStatus(422);
        return pages.reading(pages.visible(id), form, false, model);
    }

    @PostMapping("/roster-replies/{id}/phones")
    @Does("显示回执里的手机号码")
    @Transactional
    public String reveal(@PathVariable UUID id, Model model) {
        Reply reply = pages.visible(id);
        audit.record(AuditKind.UNMASK, "手机号码：" + reply.unitName() + "的名单报送回执，" + reply.people().size() + " 人");
        return pages.reading(reply, Form.empty(), true, model);
    }

    private static int seen(Form form) {
        return form.value("seen").matches("\\d{1,6}") ? Integer.parseInt(form.value("seen")) : -1;
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
