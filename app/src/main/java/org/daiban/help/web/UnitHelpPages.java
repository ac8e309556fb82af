package org.daiban.help.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.document.Upload;
import org.daiban.help.HelpList;
import org.daiban.help.HelpReplies;
import org.daiban.help.HelpRequests;
import org.daiban.help.NewAnswer;
import org.daiban.help.ResponseTimes;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.unit.Unit;
import org.daiban.unit.Units;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a unit was asked, and its answers once its people are signed in. */
@Controller
@Allow(Role.UNIT)
class UnitHelpPages {

    static final int MONTHS = 12;
    private static final int ROWS = 40;

    private final HelpRequests requests;
    private final HelpReplies replies;
    private final HelpList list;
    private final ThreadShown shown;
    private final Units units;
    private final Clock clock;

    UnitHelpPages(HelpRequests requests, HelpReplies replies, HelpList list, ThreadShown shown, Units units, Clock clock) {
        this.requests = requests;
        this.replies = replies;
        this.list = list;
        this.shown = shown;
        this.units = units;
        this.clock = clock;
    }

    @Does("看本单位的协助请求")
    @GetMapping("/unit/help")
    @Transactional(readOnly = true)
    public String own(@RequestParam(defaultValue = "WAITING") String show, @RequestParam(required = false) String after, Model model) {
        Unit unit = units.find(actor().unit()).orElseThrow(NotFound::new);
        HelpList.Show chosen = HelpList.Show.of(show);
        HelpList.Stretch found = list.by(new HelpList.Filter(chosen, null, unit.id(), null), after, ROWS);
        ResponseTimes times = list.responseTimes(today().minusMonths(MONTHS), today(), unit.id()).stream().findFirst().orElse(null);
        Map<HelpList.Show, String> shows = new LinkedHashMap<>();
        List.of(HelpList.Show.WAITING, HelpList.Show.ANSWERED, HelpList.Show.OVER).forEach(one -> shows.put(one, one.label()));
        model.addAttribute("page", new UnitHelpPage(unit.name(), chosen, shows, found.rows(), times,
                found.next() == null ? "" : "/unit/help?show=" + chosen + "&after=" + found.next(), today()));
        return "help/unit";
    }

    @Does("答复协助请求")
    @PostMapping("/help-requests/{id}/answer")
    String answer(@PathVariable UUID id, @RequestParam(required = false) MultipartFile file, HttpServletRequest request,
                  HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        NewAnswer answer = new NewAnswer(ThreadPage.answer(form), Upload.of("file", file));
        requests.thread(actor(), id).orElseThrow(NotFound::new);
        if (form.isGood()) {
            form.refuse(replies.answer(actor(), id, answer, keyOf(form, file)).refusals());
        }
        return ended(id, "ANSWER", "已经答复，服务官随即能看到。", form, response, model, flash);
    }

    @Does("转交协助请求")
    @PostMapping("/help-requests/{id}/forwarding")
    String forward(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        UUID to = form.id("to", "转给谁");
        String note = form.optional("note", "留言", 200);
        requests.thread(actor(), id).orElseThrow(NotFound::new);
        if (form.isGood()) {
            form.refuse(replies.forward(actor(), id, to, note, form.key()).refusals());
        }
        return ended(id, "FORWARD", "已经转交，同事会收到短信。", form, response, model, flash);
    }

    private String ended(UUID id, String doing, String done, Form form, HttpServletResponse response, Model model, RedirectAttributes flash) {
        if (form.isGood()) {
            flash.addFlashAttribute("notice", done);
            return "redirect:/help-requests/" + id;
        }
        response.setStatus(422);
        return shown.page(requests.thread(actor(), id).orElseThrow(NotFound::new), form, doing, model);
    }

    /** What was typed and which file was chosen make the command. */
    static UUID keyOf(Form form, MultipartFile file) {
        return file == null ? form.key() : UUID.nameUUIDFromBytes((form.key() + " " + file.getOriginalFilename() + " " + file.getSize()).getBytes());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
