package org.daiban.request.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daiban.identity.Accounts;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.project.Projects;
import org.daiban.request.RequestFilter;
import org.daiban.request.RequestLife;
import org.daiban.request.RequestList;
import org.daiban.request.ServiceRequest;
import org.daiban.request.ServiceRequests;
import org.daiban.request.dispatch.Dispatch;
import org.daiban.request.dispatch.Suggestion;
import org.daiban.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bureau gives requests to officers: one by one as suggested, or many from one officer to another. */
@Controller
@Allow(Role.BUREAU)
class DispatchPages {

    private final Dispatch dispatch;
    private final ServiceRequests requests;
    private final RequestLife life;
    private final Projects projects;
    private final Accounts accounts;
    private final Clock clock;

    DispatchPages(Dispatch dispatch, ServiceRequests requests, RequestLife life, Projects projects, Accounts accounts, Clock clock) {
        this.dispatch = dispatch;
        this.requests = requests;
        this.life = life;
        this.projects = projects;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Does("看待派单的诉求")
    @GetMapping("/dispatch")
    @Transactional(readOnly = true)
    public String waiting(@RequestParam(required = false) UUID after, Model model) {
        Dispatch.Waiting waiting = dispatch.waiting(after);
        model.addAttribute("page", new DispatchPage(waiting.suggestions().stream().map(this::row).toList(),
                waiting.next() == null ? "" : "/dispatch?after=" + waiting.next()));
        return "request/dispatch";
    }

    private DispatchPage.Row row(Suggestion suggestion) {
        ServiceRequest request = suggestion.request();
        Map<UUID, String> names = request.project() == null ? Map.of() : Map.of(request.project(), suggestion.projectName());
        return new DispatchPage.Row(RequestRow.of(request, names, LocalDate.now(clock)), suggestion);
    }

    @Does("选要改派的诉求")
    @GetMapping("/dispatch/reassignment")
    @Transactional(readOnly = true)
    public String reassignment(@RequestParam(defaultValue = "") String from, Model model) {
        return show(Form.of(Map.of("from", from)), model);
    }

    @Does("成批改派诉求")
    @PostMapping("/dispatch/reassignment")
    String reassign(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        UUID from = form.id("from", "原来的首席服务官");
        UUID to = form.id("to", "改派给哪一位");
        String reason = form.optional("text", "原因", 600);
        List<UUID> chosen = form.values("request").stream().filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString).toList();
        if (form.isGood()) {
            form.refuse(life.reassign(SignIn.current().orElseThrow(), chosen, from, to, reason, form.key()).refusals());
        }
        if (form.isGood()) {
            flash.addFlashAttribute("notice", "已经改派 " + chosen.stream().distinct().count() + " 件，每件都记下了原因。");
            return "redirect:/dispatch/reassignment?from=" + from;
        }
        response.setStatus(422);
        return show(form, model);
    }

    private String show(Form form, Model model) {
        String from = form.value("from");
        Map<String, String> officers = new LinkedHashMap<>();
        officers.put("", "请选择");
        accounts.officers().forEach(officer -> officers.put(officer.account().toString(), officer.name()));
        boolean known = !from.isEmpty() && officers.containsKey(from);
        RequestList found = known
                ? requests.list(new RequestFilter("", null, null, null, UUID.fromString(from), null, false, null)) : new RequestList(List.of(), null);
        Map<UUID, String> names = projects.names(found.requests().stream().map(ServiceRequest::project).filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("page", new ReassignmentPage(form, officers, known ? from : "",
                found.requests().stream().map(request -> RequestRow.of(request, names, today)).toList(), found.next() != null));
        return "request/reassignment";
    }
}
