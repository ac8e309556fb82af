package org.daiban.rating.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.casefile.CaseFile;
import org.daiban.casefile.CaseFiles;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.rating.Call;
import org.daiban.rating.Calls;
import org.daiban.rating.Level;
import org.daiban.rating.NewCall;
import org.daiban.rating.Ratings;
import org.daiban.rating.Served;
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

/** What the owner said of one finished case file, and calling back. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU})
class CaseRatingPages {

    private static final int SHOWN = 50;
    private static final int WORDS = 500;

    private final Ratings ratings;
    private final Calls calls;
    private final CaseFiles caseFiles;
    private final Clock clock;

    CaseRatingPages(Ratings ratings, Calls calls, CaseFiles caseFiles, Clock clock) {
        this.ratings = ratings;
        this.calls = calls;
        this.caseFiles = caseFiles;
        this.clock = clock;
    }

    @Does("看办件的评价和回访")
    @GetMapping("/case-files/{id}/rating")
    @Allow({Role.OFFICER, Role.BUREAU, Role.OWNER})
    @Transactional(readOnly = true)
    public String ofCase(@PathVariable UUID id, Model model) {
        Optional<Served> served = ratings.find(actor(), id);
        if (served.isEmpty()) {
            visible(id);
        }
        boolean owner = actor().is(Role.OWNER);
        model.addAttribute("page", new CaseRatingPage(id, served, served.isEmpty() || owner ? List.of() : calls.of(id), owner));
        return "rating/ofCase";
    }

    @Does("看待回访的办件")
    @GetMapping("/call-backs")
    @Transactional(readOnly = true)
    public String due(@RequestParam(required = false) UUID after, Model model) {
        List<Served> found = calls.due(actor(), after, SHOWN + 1);
        List<Served> shown = found.subList(0, Math.min(SHOWN, found.size()));
        model.addAttribute("page", new CallListPage(shown, found.size() > SHOWN ? "/call-backs?after=" + shown.get(SHOWN - 1).caseFile() : "",
                actor().is(Role.OFFICER)));
        return "rating/callBacks";
    }

    @Does("看一个办件的回访")
    @GetMapping("/case-files/{id}/call-backs")
    @Transactional(readOnly = true)
    public String call(@PathVariable UUID id, Model model) {
        return show(id, Form.of(Map.of("on", LocalDate.now(clock).toString(), "reached", "true", "key", UUID.randomUUID().toString())), model);
    }

    @Does("登记回访")
    @PostMapping("/case-files/{id}/call-backs")
    String record(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        NewCall call = new NewCall(form.optionalDate("on", "日期"), form.optional("person", "与谁通话", 60), form.value("reached").equals("true"),
                form.optional("said", "说了什么", WORDS), Level.of(form.value("level")));
        int seen = form.value("seen").matches("\\d{1,4}") ? Integer.parseInt(form.value("seen")) : -1;
        if (form.isGood()) {
            form.refuse(calls.record(actor(), id, call, seen, form.key()).refusals());
        }
        if (form.isGood()) {
            flash.addFlashAttribute("notice", call.level().filter(Level::bad).isPresent() ? "回访已登记，并已转主管部门整改。" : "回访已登记。");
            return "redirect:/call-backs";
        }
        response.setStatus(422);
        return show(id, form, model);
    }

    private String show(UUID id, Form form, Model model) {
        CaseFile file = visible(id);
        Optional<Served> served = ratings.find(actor(), id);
        List<Call> told = served.isPresent() ? calls.of(id) : List.of();
        model.addAttribute("page", new CallPage(file, served, told, form));
        return "rating/call";
    }

    private CaseFile visible(UUID id) {
        return caseFiles.find(id).filter(file -> !actor().is(Role.OWNER) || file.owner().equals(actor().owner())).orElseThrow(NotFound::new);
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
