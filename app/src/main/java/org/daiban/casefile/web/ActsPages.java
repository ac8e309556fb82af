package org.daiban.casefile.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.casefile.ActUnder;
import org.daiban.casefile.CaseFiles;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.mandate.DoneAct;
import org.daiban.mandate.Mandate;
import org.daiban.mandate.MandateState;
import org.daiban.mandate.Mandates;
import org.daiban.mandate.Objection;
import org.daiban.mandate.Objections;
import org.daiban.person.StepUp;
import org.daiban.rule.Refusal;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was done in an owner's name under a mandate: seen by the owner, objected to, answered. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU, Role.OWNER})
class ActsPages {

    private static final int SHOWN = 200;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final CaseFiles files;
    private final Mandates mandates;
    private final Objections objections;
    private final StepUp stepUp;
    private final Clock clock;

    ActsPages(CaseFiles files, Mandates mandates, Objections objections, StepUp stepUp, Clock clock) {
        this.files = files;
        this.mandates = mandates;
        this.objections = objections;
        this.stepUp = stepUp;
        this.clock = clock;
    }

    @Does("看代为办理的事")
    @GetMapping("/mandates/{id}/acts")
    @Transactional(readOnly = true)
    public String page(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Form kept = StepUp.resumed(request, path(id)).orElseGet(Form::empty);
        return show(visible(id), kept.value("act"), kept, model);
    }

    @Does("对代办提出异议")
    @PostMapping("/mandates/{id}/acts/objections")
    @Allow(Role.OWNER)
    String object(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Mandate mandate = visible(id);
        Form form = Form.submitted(request.getParameterMap());
        List<Refusal> refusals = files.actsUnder(id).stream().map(ActUnder::done)
                .filter(done -> id(done).equals(form.value("act"))).findFirst()
                .map(act -> objections.object(actor(), id, act, form.value("objection"), form.key()).refusals())
                .orElse(List.of(Refusal.input("act", "没有找到这件代办，请在下面找到它再提出。")));
        if (stepUp.helps(refusals)) {
            return stepUp.begin(request, path(id), form);
        }
        return answer(mandate, form.value("act"), form, refusals, "异议已经记下，代办人员必须答复。", response, model, flash);
    }

    @Does("答复异议")
    @PostMapping("/mandates/{id}/acts/answers")
    @Allow(Role.OFFICER)
    String answer(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Mandate mandate = visible(id);
        Form form = Form.submitted(request.getParameterMap());
        Optional<Objection> objection = objections.of(id).stream()
                .filter(one -> one.id().toString().equals(form.value("of"))).findFirst();
        return answer(mandate, objection.map(one -> id(one.act())).orElse(""), form, objection
                .map(one -> objections.answer(actor(), id, one.id(), form.value("answer"), form.key()).refusals())
                .orElse(List.of(Refusal.input("of", "没有找到这条异议，请在下面找到它再答复。"))),
                "答复已经登记，项目单位看得到。", response, model, flash);
    }

    private String answer(Mandate mandate, String act, Form form, List<Refusal> refusals, String done, HttpServletResponse response,
                          Model model, RedirectAttributes flash) {
        form.refuse(refusals);
        if (form.isGood()) {
            flash.addFlashAttribute("notice", done);
            return "redirect:" + path(mandate.id());
        }
        response.setStatus(422);
        return show(visible(mandate.id()), act, form, model);
    }

    private Mandate visible(UUID id) {
        Actor actor = actor();
        return mandates.find(id)
                .filter(mandate -> !actor.is(Role.OWNER) || mandate.principal().owner().equals(actor.owner()))
                .orElseThrow(NotFound::new);
    }

    /** @param act the act whose form was refused; empty where none was */
    private String show(Mandate mandate, String act, Form form, Model model) {
        Actor actor = actor();
        LocalDate today = LocalDate.now(clock);
        List<ActUnder> acts = files.actsUnder(mandate.id());
        List<Objection> said = objections.of(mandate.id());
        MandateState state = mandate.state(today);
        boolean open = state != MandateState.ARCHIVED;
        model.addAttribute("page", new ActsPage(mandate.id().toString(), mandate.number(), mandate.principal().projectName(), state.label(),
                acts.stream().map(one -> line(one, said, act, form)).toList(), acts.size() == SHOWN,
                actor.is(Role.OWNER) && open, actor.is(Role.OFFICER) && open,
                actor.is(Role.OWNER) && mandate.ending().isEmpty() && open, today.toString(), actor.isTrusted(),
                Form.of(Map.of("kind", "REVOKED")), form));
        return "casefile/acts";
    }

    private static ActsPage.Line line(ActUnder under, List<Objection> all, String act, Form form) {
        DoneAct done = under.done();
        List<Objection> to = all.stream().filter(one -> id(one.act()).equals(id(done))).toList();
        return new ActsPage.Line(done.caseFile().toString(), done.event(), done.what(), done.on().toString(),
                under.event().recordedByName(), under.code(), under.event().mandate().line(),
                to.stream().map(ActsPages::said).toList(), to.stream().anyMatch(one -> one.answer().isEmpty()),
                id(done).equals(act) ? form : Form.empty());
    }

    private static ActsPage.Said said(Objection objection) {
        return new ActsPage.Said(objection.id().toString(), objection.said(), objection.by(), minute(objection.at()),
                objection.answer().map(Objection.Answer::said).orElse(""), objection.answer().map(Objection.Answer::by).orElse(""),
                objection.answer().map(answer -> minute(answer.at())).orElse(""));
    }

    private static String id(DoneAct act) {
        return act.caseFile() + "-" + act.event();
    }

    private static String minute(Instant at) {
        return MINUTE.format(at);
    }

    private static String path(UUID id) {
        return "/mandates/" + id + "/acts";
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
