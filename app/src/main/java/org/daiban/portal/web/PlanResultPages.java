package org.daiban.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.daiban.catalogue.Catalogues;
import org.daiban.document.DaysFile;
import org.daiban.identity.Does;
import org.daiban.identity.Open;
import org.daiban.roadmap.SavedAnswers;
import org.daiban.roadmap.SavedPlan;
import org.daiban.web.Address;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What has to be done, its papers, and keeping it under a code. */
@Controller
@Open
class PlanResultPages {
    private final Catalogues catalogues;
    private final PlanResult result;
    private final SavedAnswers savedAnswers;
    private final Address address;
    private final Clock clock;

    PlanResultPages(Catalogues catalogues, PlanResult result, SavedAnswers savedAnswers, Address address, Clock clock) {
        this.catalogues = catalogues;
        this.result = result;
        this.savedAnswers = savedAnswers;
        this.address = address;
        this.clock = clock;
    }

    @Does("看要办的事项")
    @GetMapping("/plan/result")
    @Transactional(readOnly = true)
    String result(@RequestParam(defaultValue = "") String view, HttpServletRequest request, HttpServletResponse response,
                  Model model) {
        PlanQuery query = query(request);
        if (!query.problems().isEmpty() || query.answers().isEmpty()) {
            return "redirect:" + query.at("/plan");
        }
        if (!query.form().isGood()) {
            response.setStatus(422);
        }
        model.addAttribute("page", result.page(query, view, null, address.of(query.at("/plan/result"), request)));
        return "portal/planResult";
    }

    /** The days of a plan for a calendar; the start is named, so that another day gives the same. */
    @Does("取计划的日历文件")
    @GetMapping("/plan/calendar.ics")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> calendar(HttpServletRequest request) {
        PlanQuery query = query(request);
        if (query.answers().isEmpty() || !query.problems().isEmpty()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, request.getContextPath() + query.at("/plan")).build();
        }
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(DaysFile.CONTENT_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"plan.ics\"")
                .body(result.days(query).bytes(clock.instant()));
    }

    @Does("打印要准备的材料")
    @GetMapping("/plan/papers")
    @Transactional(readOnly = true)
    String papers(HttpServletRequest request, Model model) {
        PlanQuery query = query(request);
        if (!query.problems().isEmpty() || query.answers().isEmpty()) {
            return "redirect:" + query.at("/plan");
        }
        model.addAttribute("page", result.page(query, "table", null, ""));
        return "portal/planPapers";
    }

    /** Keeps the answers; who asks for help goes on to it, by the sign-in where nobody is. */
    @Does("保存回答")
    @PostMapping("/plan/save")
    String save(HttpServletRequest request) {
        PlanQuery query = query(request);
        if (query.answers().isEmpty() || !query.problems().isEmpty()) {
            return "redirect:" + query.at("/plan");
        }
        if (!query.form().isGood()) {
            return "redirect:" + query.at("/plan/result");
        }
        LocalDate start = query.start() == null ? LocalDate.now(clock) : query.start();
        String code = savedAnswers.save(new SavedAnswers.Answers(query.known(), query.setAside(), start, query.limits(),
                query.choices(), query.preparation()), query.form().key()).orThrow();
        return "redirect:" + (query.form().has("then", "help") ? "/my/help?plan=" : "/plan/saved/") + code;
    }

    /** Where a code is typed. */
    @Does("输入保存码")
    @GetMapping("/plan/saved")
    @Transactional(readOnly = true)
    String back(HttpServletRequest request, HttpServletResponse response, Model model) {
        Form form = Form.submitted(request.getParameterMap());
        if (request.getParameter("code") != null) {
            String typed = form.required("code", "保存码", 40);
            Optional<SavedPlan> found = form.isGood() ? savedAnswers.find(typed) : Optional.empty();
            if (found.isPresent()) {
                return "redirect:/plan/saved/" + found.get().code();
            }
            form.problem("code", "没有找到这个保存码，请核对后再输。保存码共10位，由数字和字母组成。");
            response.setStatus(422);
        }
        model.addAttribute("form", form);
        return "portal/planBack";
    }

    @Does("看保存的回答")
    @GetMapping("/plan/saved/{code}")
    @Transactional(readOnly = true)
    String saved(@PathVariable String code, @RequestParam(defaultValue = "") String view, HttpServletRequest request, Model model) {
        SavedPlan saved = savedAnswers.find(code).orElseThrow(NotFound::new);
        model.addAttribute("page", result.page(PlanQuery.of(catalogues.current().catalogue(), saved), view, saved,
                address.of("/plan/saved/" + saved.code(), request)));
        return "portal/planResult";
    }

    private PlanQuery query(HttpServletRequest request) {
        return PlanQuery.read(catalogues.current().catalogue(), Form.submitted(request.getParameterMap()));
    }
}
