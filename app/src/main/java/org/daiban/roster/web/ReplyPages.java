package org.daiban.roster.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.document.Upload;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.roster.FileCheck;
import org.daiban.roster.Person;
import org.daiban.roster.Reply;
import org.daiban.roster.RosterReplies;
import org.daiban.rule.Refusal;
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

/** A unit fills in its roster: in place, by a sheet, or as unchanged; and hands it in. */
@Controller
@Allow(Role.UNIT)
class ReplyPages {

    private final RosterReplies replies;
    private final Replies pages;
    private final Units units;

    ReplyPages(RosterReplies replies, Replies pages, Units units) {
        this.replies = replies;
        this.pages = pages;
        this.units = units;
    }

    @GetMapping("/roster")
    @Does("看本单位的名单报送")
    @Transactional(readOnly = true)
    public String own(Model model) {
        Actor actor = actor();
        if (actor.unit() == null) {
            throw new NotFound();
        }
        model.addAttribute("page", new OwnRosterPage(units.find(actor.unit()).orElseThrow(NotFound::new), replies.ofUnit(actor.unit())));
        return "roster/own";
    }

    @GetMapping("/roster-replies/{id}")
    @Allow({Role.UNIT, Role.BUREAU})
    @Does("看名单报送回执")
    @Transactional(readOnly = true)
    public String reply(@PathVariable UUID id, Model model) {
        return pages.show(pages.visible(id), model);
    }

    @PostMapping("/roster-replies/{id}/opening")
    @Does("打开名单填报")
    String open(@PathVariable UUID id, HttpServletRequest request) {
        pages.visible(id);
        replies.open(actor(), id, Form.submitted(request.getParameterMap()).key());
        return "redirect:/roster-replies/" + id;
    }

    @PostMapping("/roster-replies/{id}")
    @Does("填写、报送名单")
    String fill(@PathVariable UUID id, @RequestParam(required = false) MultipartFile seal, HttpServletRequest request,
                HttpServletResponse response, Model model, RedirectAttributes flash) throws IOException {
        Reply reply = pages.visible(id);
        Form form = Form.submitted(with(request.getParameterMap(), seal));
        List<Person> people = ReplyForm.read(form);
        String act = form.value("do");
        if (act.startsWith("add-")) {
            return again(reply, ReplyForm.with(people, ReplyForm.category(act.substring(4))), form, model);
        }
        if (act.startsWith("remove-")) {
            return again(reply, ReplyForm.without(people, act.substring(7)), form, model);
        }
        form.refuse(replies.save(actor(), id, people, Upload.of("seal", seal), seen(form), form.key()).refusals());
        if (!form.isGood()) {
            response.setStatus(422);
            return pages.filling(pages.visible(id), form, people, null, model);
        }
        if (!act.equals("submit")) {
            flash.addFlashAttribute("notice", "已保存。还没有报送，改好以后按“报送”。");
            return "redirect:/roster-replies/" + id;
        }
        return submit(pages.visible(id), form.key(), response, model, flash);
    }

    private String submit(Reply saved, UUID key, HttpServletResponse response, Model model, RedirectAttributes flash) {
        List<Person> lines = ReplyForm.lines(saved.people());
        Form form = ReplyForm.of(lines);
        form.refuse(replies.submit(actor(), saved.id(), saved.version(), derived(key, "submit")).refusals().stream()
                .map(refusal -> shifted(refusal, saved.people(), lines)).toList());
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "名单已经报送，等主管部门审核。");
            return "redirect:/roster-replies/" + saved.id();
        }
        response.setStatus(422);
        return pages.filling(saved, form, lines, null, model);
    }

    /** The page orders the lines by category; what is refused of the saved list goes beside the line it is about. */
    private static Refusal shifted(Refusal refusal, List<Person> saved, List<Person> lines) {
        int dash = refusal.field().lastIndexOf('-');
        if (dash < 0) {
            return refusal;
        }
        int row = lines.indexOf(saved.get(Integer.parseInt(refusal.field().substring(dash + 1))));
        return new Refusal(refusal.code(), refusal.sentence(), refusal.clause(), refusal.field().substring(0, dash + 1) + row);
    }

    /** A line more or less, not yet saved. */
    private String again(Reply reply, List<Person> lines, Form typed, Model model) {
        return pages.filling(reply, ReplyForm.of(lines, typed.value("seen")), lines, null, model);
    }

    @PostMapping("/roster-replies/{id}/unchanged")
    @Does("报送名单：无变化")
    String unchanged(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Reply reply = pages.visible(id);
        Form form = Form.submitted(request.getParameterMap());
        form.refuse(replies.submitUnchanged(actor(), id, seen(form), form.key()).refusals());
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "已按“无变化”报送，等主管部门审核。");
            return "redirect:/roster-replies/" + id;
        }
        response.setStatus(422);
        List<Person> lines = ReplyForm.lines(reply.people());
        Form shown = ReplyForm.of(lines);
        shown.refuse(form.refusals());
        form.problems().forEach(shown::problem);
        return pages.filling(reply, shown, lines, null, model);
    }

    @PostMapping("/roster-replies/{id}/file")
    @Does("读入名单表格")
    String file(@PathVariable UUID id, @RequestParam(required = false) MultipartFile sheet, HttpServletRequest request, HttpServletResponse response,
                Model model, RedirectAttributes flash) throws IOException {
        Reply reply = pages.visible(id);
        Form form = Form.submitted(with(request.getParameterMap(), sheet));
        List<Person> lines = ReplyForm.lines(reply.people());
        Form shown = ReplyForm.of(lines);
        if (isMissing(sheet)) {
            shown.problem("sheet", "请选择填好的表格（.xlsx）。");
            response.setStatus(422);
            return pages.filling(reply, shown, lines, null, model);
        }
        FileCheck check = replies.importFile(actor(), id, fileName(sheet), sheet.getBytes(), seen(form), form.key());
        if (check.isGood()) {
            flash.addFlashAttribute("notice", "已读入 " + check.reading().people().size() + " 人，请核对；还没有报送。");
            return "redirect:/roster-replies/" + id;
        }
        shown.refuse(check.refusals());
        response.setStatus(422);
        Reply now = pages.visible(id);
        return pages.filling(now, shown, lines, check, model);
    }

    private static boolean isMissing(MultipartFile file) {
        return file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty();
    }

    private static String fileName(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** The fields with the digest of the file, so that another file is another command. */
    private static Map<String, String[]> with(Map<String, String[]> fields, MultipartFile file) throws IOException {
        Map<String, String[]> all = new LinkedHashMap<>(fields);
        if (!isMissing(file)) {
            all.put("file", new String[] {digest(file.getBytes())});
        }
        return all;
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int seen(Form form) {
        return form.value("seen").matches("\\d{1,6}") ? Integer.parseInt(form.value("seen")) : -1;
    }

    private static UUID derived(UUID key, String what) {
        return UUID.nameUUIDFromBytes((key + what).getBytes(StandardCharsets.UTF_8));
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
