package org.daiban.request.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.project.Project;
import org.daiban.project.Projects;
import org.daiban.request.ServiceRequest;
import org.daiban.request.ServiceRequests;
import org.daiban.sql.Jurisdiction;
import org.daiban.web.Address;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a registration gave: the codes on screen, and the slip to take home. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU})
@Transactional(readOnly = true)
class RegisteredPages {

    private final Projects projects;
    private final ServiceRequests requests;
    private final Address address;

    RegisteredPages(Projects projects, ServiceRequests requests, Address address) {
        this.projects = projects;
        this.requests = requests;
        this.address = address;
    }

    @Does("看登记结果")
    @GetMapping("/projects/{id}/registered")
    public String registered(@PathVariable UUID id, HttpServletRequest request, Model model) {
        model.addAttribute("page", page(id, request));
        return "request/registered";
    }

    @Does("打印登记回执")
    @GetMapping("/projects/{id}/slip")
    public String slip(@PathVariable UUID id, HttpServletRequest request, Model model) {
        model.addAttribute("page", page(id, request));
        return "request/slip";
    }

    /** The newest request is the one just registered. */
    private RegisteredPage page(UUID id, HttpServletRequest from) {
        Project project = projects.find(id).orElseThrow(NotFound::new);
        List<ServiceRequest> all = requests.of(id);
        if (all.isEmpty()) {
            throw new NotFound();
        }
        String remark = Projects.remark(project, Jurisdiction.current()).orElse("");
        ServiceRequest newest = all.get(all.size() - 1);
        return new RegisteredPage(project, newest, remark, address.of("/progress/" + newest.lookup().text(), from));
    }
}
