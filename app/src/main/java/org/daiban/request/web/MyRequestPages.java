package org.daiban.request.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.project.Project;
import org.daiban.project.Projects;
import org.daiban.request.Channel;
import org.daiban.request.Mode;
import org.daiban.request.NewRequest;
import org.daiban.request.RequestFilter;
import org.daiban.request.RequestList;
import org.daiban.request.RequestTurn;
import org.daiban.request.ServiceRequest;
import org.daiban.request.ServiceRequests;
import org.daiban.rule.Outcome;
import org.daiban.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The owner's own requests, and asking a new one. */
@Controller
@Allow(Role.OWNER)
class MyRequestPages {

    private final ServiceRequests requests;
    private final Projects projects;
    private final Clock clock;

    MyRequestPages(ServiceRequests requests, Projects projects, Clock clock) {
        this.requests = requests;
        this.projects = projects;
        this.clock = clock;
    }

    @Does("看自己的诉求列表")
    @GetMapping("/my/requests")
    @Transactional(readOnly = true)
    public String list(@RequestParam(required = false) UUID before, Model model) {
        Actor actor = actor();
        if (!actor.standsForOwner()) {
            return "redirect:/my/owners";
        }
        RequestList found = requests.list(RequestFilter.ofOwner(actor.owner(), before));
        Map<UUID, String> names = projects.ofOwner(actor.owner()).stream().collect(Collectors.toMap(Project::id, Project::name));
        model.addAttribute("page", new MyRequestsPage(
                rows(found, names, request -> request.course().turn() == RequestTurn.OWNER),
                rows(found, names, request -> !request.isClosed() && request.course().turn() != RequestTurn.OWNER),
                rows(found, names, ServiceRequest::isClosed),
                found.next() == null ? "" : "/my/requests?before=" + found.next()));
        return "request/mine";
    }

    @Does("填写自己的诉求")
    @GetMapping("/my/requests/new")
    @Transactional(readOnly = true)
    public String blank(@RequestParam(defaultValue = "") String project, Model model) {
        return actor().standsForOwner() ? show(Form.of(Map.of("project", project)), model) : "redirect:/my/owners";
    }

    @Does("提出诉求")
    @PostMapping("/my/requests/new")
    String ask(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Actor actor = actor();
        if (!actor.standsForOwner()) {
            return "redirect:/my/owners";
        }
        Form form = Form.submitted(request.getParameterMap());
        Mode mode = form.value("mode").isEmpty() ? null : form.choice("mode", "服务方式", Mode.class);
        UUID project = form.value("project").isEmpty() ? null : form.id("project", "项目");
        String asked = form.optional("asked", "诉求内容", 2000);
        if (form.isGood()) {
            Outcome<UUID> outcome = requests.ask(actor, new NewRequest(actor.owner(), project, mode, Channel.OWNER_SPACE, asked,
                    Acts.files(request, "askedFiles")), form.key());
            if (outcome.isDone()) {
                flash.addFlashAttribute("notice", "已经收到，主管部门会派给首席服务官。在这里看答复，不用等电话。");
                return "redirect:/my/requests/" + outcome.orThrow();
            }
            Acts.refuse(form, outcome, "asked");
        }
        response.setStatus(422);
        return show(form, model);
    }

    private String show(Form form, Model model) {
        model.addAttribute("page", new NewRequestPage(form, null, RequestView.choices(projects.ofOwner(actor().owner())),
                WalkInPages.modes(), Map.of()));
        return "request/ask";
    }

    private List<RequestRow> rows(RequestList found, Map<UUID, String> names, Predicate<ServiceRequest> which) {
        LocalDate today = LocalDate.now(clock);
        return found.requests().stream().filter(which).map(request -> RequestRow.of(request, names, today)).toList();
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
