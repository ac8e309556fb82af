package org.daiban.correction.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.casefile.CaseDetail;
import org.daiban.casefile.CaseFile;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.EventKind;
import org.daiban.catalogue.Catalogues;
import org.daiban.correction.NewNotice;
import org.daiban.correction.NoticeKind;
import org.daiban.correction.NoticeTexts;
import org.daiban.correction.OneTimeNotices;
import org.daiban.correction.Undertakings;
import org.daiban.engine.matter.Matter;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.rule.Outcome;
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

/** The notices of one case file, and giving one. */
@Controller
class CaseNoticePages {

    private final OneTimeNotices notices;
    private final Undertakings undertakings;
    private final CaseFiles caseFiles;
    private final Catalogues catalogues;
    private final NoticeTexts texts;
    private final Clock clock;

    CaseNoticePages(OneTimeNotices notices, Undertakings undertakings, CaseFiles caseFiles, Catalogues catalogues, NoticeTexts texts,
                    Clock clock) {
        this.notices = notices;
        this.undertakings = undertakings;
        this.caseFiles = caseFiles;
        this.catalogues = catalogues;
        this.texts = texts;
        this.clock = clock;
    }

    @Does("看办件的告知单")
    @GetMapping("/case-files/{id}/notices")
    @Allow({Role.OFFICER, Role.BUREAU, Role.OWNER, Role.UNIT})
    @Transactional(readOnly = true)
    public String ofCase(@PathVariable UUID id, Model model) {
        CaseFile file = caseFiles.find(id).filter(CaseNoticePages::isTheirs).orElseThrow(NotFound::new);
        boolean mayGive = actor().is(Role.OFFICER) || actor().is(Role.UNIT);
        model.addAttribute("page", new CaseNoticesPage(file, notices.ofCase(actor(), id), undertakings.ofCase(id),
                mayGive && !file.state().closed()));
        return "correction/ofCase";
    }

    @Does("写一次性告知单")
    @GetMapping("/case-files/{id}/notices/new")
    @Allow({Role.OFFICER, Role.UNIT})
    @Transactional(readOnly = true)
    public String form(@PathVariable UUID id, @RequestParam(defaultValue = "") List<String> pick, Model model) {
        CaseDetail detail = detail(id);
        List<String> materials = catalogues.current().catalogue().matter(detail.file().matter()).map(Matter::materials).orElse(List.of());
        return show(detail, NoticeForm.fresh(materials, pick, likely(detail), today()), model);
    }

    @Does("出具一次性告知单")
    @PostMapping("/case-files/{id}/notices")
    @Allow({Role.OFFICER, Role.UNIT})
    String give(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        CaseDetail detail = detail(id);
        Sent sent = new Sent(request);
        Form form = sent.form();
        if (NoticeForm.wantsMore(form)) {
            return show(detail, form, model);
        }
        NewNotice notice = NoticeForm.read(form, sent, today());
        int version = number(form, "seen");
        int before = number(form, "notices");
        if (form.isGood()) {
            Outcome<UUID> given = notices.issue(actor(), id, notice, version, before, form.key());
            form.refuse(given.refusals());
            if (given.isDone()) {
                int told = texts.tell(actor(), given.orThrow());
                flash.addFlashAttribute("notice", "告知单已经出具，项目单位在自己的空间里马上看得到"
                        + (told > 0 ? "，并已发短信给 " + told + " 位经办人" : "") + "。请打印一式两份。");
                return "redirect:/notices/" + given.orThrow();
            }
        } else {
            form.refuse(notices.check(actor(), id, notice, version, before));
        }
        response.setStatus(422);
        return show(detail(id), form, model);
    }

    private String show(CaseDetail detail, Form form, Model model) {
        int seen = notices.ofCase(actor(), detail.file().id()).size();
        model.addAttribute("page", new NoticeFormPage(detail, form, NoticeForm.materials(form), NoticeForm.rows(form), seen, kinds(detail),
                caution(detail)));
        return "correction/form";
    }

    private static Map<String, String> kinds(CaseDetail detail) {
        Map<String, String> kinds = new LinkedHashMap<>();
        if (actor().is(Role.OFFICER) && !handedIn(detail)) {
            kinds.put(NoticeKind.OF_WINDOW.name(), NoticeKind.OF_WINDOW.label() + "：递交以前专窗自己先看，不影响时限");
        }
        kinds.put(NoticeKind.OF_AUTHORITY.name(), NoticeKind.OF_AUTHORITY.label() + "：收件以后审批单位要求的，同时登记到办件");
        return kinds;
    }

    private static NoticeKind likely(CaseDetail detail) {
        return actor().is(Role.OFFICER) && !handedIn(detail) ? NoticeKind.OF_WINDOW : NoticeKind.OF_AUTHORITY;
    }

    private static boolean handedIn(CaseDetail detail) {
        return detail.events().stream().anyMatch(event -> event.kind() == EventKind.SUBMITTED || event.kind() == EventKind.RECEIVED);
    }

    /** R22-124: said before it is done, and again on the notice. */
    private static String caution(CaseDetail detail) {
        return detail.events().stream().filter(event -> event.kind() == EventKind.CORRECTION_NOTIFIED).findFirst()
                .map(told -> "本办件已于 " + told.on() + " 告知过补正，需要补正的内容应当一次告知。再出的一份按二次告知留存、计入"
                        + detail.file().unitName() + "，不影响计时。").orElse("");
    }

    private CaseDetail detail(UUID id) {
        return caseFiles.detail(actor(), id).orElseThrow(NotFound::new);
    }

    static boolean isTheirs(CaseFile file) {
        Actor actor = actor();
        return switch (actor.role()) {
            case OFFICER, BUREAU -> true;
            case OWNER -> file.owner().equals(actor.owner());
            case UNIT -> file.unit() != null && file.unit().equals(actor.unit());
            case SYSTEM, SECURITY, AUDIT -> false;
        };
    }

    /** A spoiled number is none: the person sees the present anew. */
    static int number(Form form, String field) {
        return form.value(field).matches("\\d{1,6}") ? Integer.parseInt(form.value(field)) : -1;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
