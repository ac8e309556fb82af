package org.daiban.request.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.daiban.document.Upload;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.request.Channel;
import org.daiban.request.Deed;
import org.daiban.request.Mode;
import org.daiban.request.Recusals;
import org.daiban.request.RequestLife;
import org.daiban.request.Result;
import org.daiban.rule.Outcome;
import org.daiban.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What staff do with a request. Each form answers with the page of the request, with what was typed where it was refused. */
@Controller
@Allow(Role.OFFICER)
class RequestActs {

    private static final int LONGEST = 2000;

    private final RequestView view;
    private final RequestLife life;
    private final Recusals recusals;

    RequestActs(RequestView view, RequestLife life, Recusals recusals) {
        this.view = view;
        this.life = life;
        this.recusals = recusals;
    }

    /** What one submit is about: the request, what was typed, and where the answer goes. */
    private record Sent(UUID id, Form form, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
    }

    @Does("答复诉求")
    @PostMapping("/requests/{id}/replies")
    String reply(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Sent sent = sent(id, request, response, model, flash);
        String text = sent.form().optional("reply", "答复", LONGEST);
        boolean asks = sent.form().value("next").equals("INQUIRE");
        return done(sent, asks ? new Deed.Inquired(text) : new Deed.Replied(text), "replies", "reply",
                asks ? "已经发给项目单位，现在轮到他们补充。" : "已经答复。");
    }

    @Does("登记项目单位的来电来访和消息")
    @PostMapping("/requests/{id}/messages")
    String message(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Sent sent = sent(id, request, response, model, flash);
        String text = sent.form().optional("said", "项目单位说的", LONGEST);
        Channel channel = sent.form().choice("channel", "怎样说的", Channel.class);
        return done(sent, new Deed.FollowedUp(channel, text), "messages", "said", "已经登记。");
    }

    @Does("改变服务方式或者项目")
    @PostMapping("/requests/{id}/mode")
    String change(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Sent sent = sent(id, request, response, model, flash);
        Form form = sent.form();
        Mode mode = form.value("mode").isEmpty() ? null : form.choice("mode", "服务方式", Mode.class);
        UUID project = form.value("project").isEmpty() ? null : form.id("project", "项目");
        return done(sent, new Deed.Changed(mode, project, form.optional("modeWhy", "说明", LONGEST)), "mode", "modeWhy",
                mode == Mode.ACT ? "已经改为代办，编码和经过不变。任何代办行为以前须有书面委托，请接着起草委托书。" : "已经保存，编码和经过不变。");
    }

    @Does("提出办结诉求")
    @PostMapping("/requests/{id}/proposal")
    String propose(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Sent sent = sent(id, request, response, model, flash);
        Result result = Arrays.stream(Result.values()).filter(each -> each.name().equals(sent.form().value("result"))).findFirst().orElse(null);
        return done(sent, new Deed.Proposed(result, sent.form().optional("outcome", "办理情况", LONGEST)), "proposal", "outcome",
                "已经提出办结，等项目单位同意。");
    }

    @Does("代项目单位登记对办结的意见")
    @PostMapping("/requests/{id}/consent")
    String consent(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Sent sent = sent(id, request, response, model, flash);
        String how = sent.form().optional("consent", "怎样表示的", LONGEST);
        String answer = sent.form().value("answer");
        if (!answer.equals("AGREE") && !answer.equals("OBJECT")) {
            sent.form().problem("answer", "请选择同意或者不同意。");
        }
        return done(sent, answer.equals("OBJECT") ? new Deed.Objected(how) : new Deed.Agreed(how), "consent", "consent", "已经登记项目单位的意见。");
    }

    @Does("期满没有答复，办结诉求")
    @PostMapping("/requests/{id}/lapse")
    String lapse(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        return done(sent(id, request, response, model, flash), new Deed.Lapsed(), "lapse", "lapse", "已经办结。项目单位仍可以写明原因重新打开。");
    }

    @Does("重新打开诉求")
    @PostMapping("/requests/{id}/reopening")
    String reopen(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Sent sent = sent(id, request, response, model, flash);
        return done(sent, new Deed.Reopened(sent.form().optional("why", "原因", LONGEST)), "reopening", "why", "已经重新打开，编码和经过不变。");
    }

    @Does("写诉求的内部备注")
    @PostMapping("/requests/{id}/notes")
    @Allow({Role.OFFICER, Role.BUREAU})
    String note(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Sent sent = sent(id, request, response, model, flash);
        return done(sent, new Deed.Noted(sent.form().optional("memo", "备注", LONGEST)), "notes", "memo", "已经备注，项目单位看不到。");
    }

    @Does("派单、改派诉求")
    @PostMapping("/requests/{id}/assignment")
    @Allow(Role.BUREAU)
    String assign(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Sent sent = sent(id, request, response, model, flash);
        Form form = sent.form();
        UUID to = form.id("to", "派给哪一位");
        UUID from = form.value("from").isEmpty() ? null : form.id("from", "原来的首席服务官");
        String answer = done(sent, new Deed.Assigned(from, to, form.optional("assign", "原因", LONGEST)), "assignment", "assign", "已经派单。");
        return answer.startsWith("redirect:") && form.value("back").equals("dispatch") ? "redirect:/dispatch" : answer;
    }

    @Does("申报、撤回回避")
    @PostMapping("/requests/{id}/recusal")
    String recuse(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Sent sent = sent(id, request, response, model, flash);
        String reason = sent.form().optional("recusal", "原因", LONGEST);
        boolean declared = !sent.form().value("declared").equals("false");
        if (sent.form().isGood()) {
            sent.form().refuse(recusals.declare(actor(), id, declared, reason, sent.form().key()).refusals());
        }
        return answer(sent, "recusal", declared ? "已经申报回避，主管部门会改派。改派以前请不要办理。" : "已经撤回回避。");
    }

    private Sent sent(UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        view.visible(actor(), id);
        return new Sent(id, Form.submitted(request.getParameterMap()), request, response, model, flash);
    }

    private String done(Sent sent, Deed deed, String act, String text, String notice) {
        Form form = sent.form();
        if (form.isGood()) {
            List<Upload> files = Acts.files(sent.request(), text + "Files");
            int seen = form.value("seen").matches("\\d{1,6}") ? Integer.parseInt(form.value("seen")) : 0;
            Outcome<UUID> outcome = life.record(actor(), sent.id(), deed, files, seen, form.key());
            Acts.refuse(form, outcome, text);
        }
        return answer(sent, act, notice);
    }

    private String answer(Sent sent, String act, String notice) {
        if (sent.form().isGood()) {
            sent.flash().addFlashAttribute("notice", notice);
            return "redirect:/requests/" + sent.id();
        }
        sent.response().setStatus(422);
        sent.model().addAttribute("page", view.page(actor(), sent.id(), sent.form(), act));
        return "request/request";
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
