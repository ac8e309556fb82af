package org.daiban.help.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.daiban.document.Upload;
import org.daiban.help.LinkStanding;
import org.daiban.help.NewAnswer;
import org.daiban.help.ReplyLinks;
import org.daiban.identity.Does;
import org.daiban.identity.Open;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One request, opened by a link from a text, without sign-in. What does not open looks as if it never was. */
@Controller
@Open
class ReplyPages {

    private final ReplyLinks links;
    private final Clock clock;

    ReplyPages(ReplyLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** The first look is noted, so this page may write. */
    @Does("用短信链接打开协助请求")
    @GetMapping("/reply/{token}")
    String page(@PathVariable String token, HttpServletRequest request, Model model) {
        ReplyLinks.Opened opened = links.find(token).orElseThrow(NotFound::new);
        if (opened.standing() == LinkStanding.LIVE && opened.request().current().openedOn() == null) {
            links.opened(token);
        }
        return show(opened, Form.empty(), "", request, token, model);
    }

    @Does("用短信链接答复协助请求")
    @PostMapping("/reply/{token}")
    String answer(@PathVariable String token, @RequestParam(required = false) MultipartFile file, HttpServletRequest request,
                  HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        NewAnswer answer = new NewAnswer(ThreadPage.answer(form), Upload.of("file", file));
        links.find(token).orElseThrow(NotFound::new);
        if (form.isGood()) {
            form.refuse(links.answer(token, answer, UnitHelpPages.keyOf(form, file)).refusals());
        }
        return ended(token, "ANSWER", "已经答复，代办服务官随即能看到。谢谢。", form, request, response, model, flash);
    }

    @Does("用短信链接转交协助请求")
    @PostMapping("/reply/{token}/forwarding")
    String forward(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        UUID to = form.id("to", "转给谁");
        String note = form.optional("note", "留言", 200);
        links.find(token).orElseThrow(NotFound::new);
        if (form.isGood()) {
            form.refuse(links.forward(token, to, note, form.key()).refusals());
        }
        return ended(token, "FORWARD", "已经转交，同事会收到短信。", form, request, response, model, flash);
    }

    private String ended(String token, String doing, String done, Form form, HttpServletRequest request, HttpServletResponse response,
                         Model model, RedirectAttributes flash) {
        if (form.isGood()) {
            flash.addFlashAttribute("notice", done);
            return "redirect:/reply/" + token;
        }
        response.setStatus(422);
        return show(links.find(token).orElseThrow(NotFound::new), form, doing, request, token, model);
    }

    private String show(ReplyLinks.Opened opened, Form form, String doing, HttpServletRequest request, String token, Model model) {
        Map<String, String> colleagues = opened.standing() == LinkStanding.LIVE ? ThreadShown.options(links.colleagues(opened).stream()) : Map.of();
        model.addAttribute("page", new ReplyPage(opened, "/reply/" + token, colleagues, form, doing, LocalDate.now(clock)));
        return "help/reply";
    }
}
