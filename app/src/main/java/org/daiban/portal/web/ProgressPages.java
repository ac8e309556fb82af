package org.daiban.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.daiban.desk.ProjectCourse;
import org.daiban.desk.ProjectCourses;
import org.daiban.document.DaysFile;
import org.daiban.identity.Does;
import org.daiban.identity.Open;
import org.daiban.request.LookupCode;
import org.daiban.request.ServiceRequest;
import org.daiban.request.ServiceRequests;
import org.daiban.rule.Refusal;
import org.daiban.warning.OverdueReasons;
import org.daiban.web.Address;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Public progress by lookup code. A code never given and one that cannot be a code are answered alike. */
@Controller
@Open
class ProgressPages {

    private static final Refusal UNKNOWN = new Refusal("R07-4", "没有找到这个查询码，请核对后再输。", "");

    private final ServiceRequests requests;
    private final ProjectCourses courses;
    private final OverdueReasons reasons;
    private final Address address;
    private final Clock clock;

    ProgressPages(ServiceRequests requests, ProjectCourses courses, OverdueReasons reasons, Address address, Clock clock) {
        this.requests = requests;
        this.courses = courses;
        this.reasons = reasons;
        this.address = address;
        this.clock = clock;
    }

    @Does("输入查询码")
    @GetMapping("/progress")
    String ask(HttpServletRequest request, HttpServletResponse response, Model model) {
        Form form = Form.submitted(request.getParameterMap());
        if (!request.getParameterMap().containsKey("code")) {
            return asked(Form.empty(), model);
        }
        String typed = form.required("code", "查询码", 100);
        if (!form.isGood()) {
            response.setStatus(422);
            return asked(form, model);
        }
        return LookupCode.read(typed)
                .map(code -> "redirect:/progress/" + code.text())
                .orElseGet(() -> unknown(form, response, model));
    }

    @Does("按查询码看进度")
    @GetMapping("/progress/{code}")
    @Transactional(readOnly = true)
    public String show(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        keepPrivate(response);
        return requests.byLookup(code)
                .map(found -> shown(found, request, model))
                .orElseGet(() -> unknown(Form.of(Map.of("code", code)), response, model));
    }

    /** The same days for a calendar program that asks again by itself; what is due, whose turn, nothing personal. */
    @Does("按查询码订阅日期")
    @GetMapping("/progress/{code}.ics")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> calendar(@PathVariable String code, HttpServletResponse response) {
        keepPrivate(response);
        ServiceRequest found = requests.byLookup(code).orElseThrow(NotFound::new);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(DaysFile.CONTENT_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"progress.ics\"")
                .body(ProgressDays.of(found, course(found)).bytes(clock.instant()));
    }

    private static void keepPrivate(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    private ProjectCourse course(ServiceRequest found) {
        return found.project() == null ? null : courses.of(found.project()).orElse(null);
    }

    private String shown(ServiceRequest found, HttpServletRequest request, Model model) {
        ProjectCourse course = course(found);
        boolean late = course != null && course.files().stream().anyMatch(OverdueReasons::isLate);
        model.addAttribute("page", new ProgressPage(found, course, late ? reasons.ofProject(found.project()) : List.of(),
                address.of("/progress/" + found.lookup().text() + ".ics", request)));
        return "portal/progress";
    }

    private static String unknown(Form form, HttpServletResponse response, Model model) {
        response.setStatus(404);
        form.refuse(List.of(UNKNOWN));
        return asked(form, model);
    }

    private static String asked(Form form, Model model) {
        model.addAttribute("form", form);
        return "portal/progressForm";
    }
}
