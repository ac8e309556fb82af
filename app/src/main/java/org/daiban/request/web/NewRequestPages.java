package org.daiban.request.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.party.CreditCode;
import org.daiban.party.Owner;
import org.daiban.party.OwnerDetails;
import org.daiban.party.Owners;
import org.daiban.project.Projects;
import org.daiban.request.Channel;
import org.daiban.request.Mode;
import org.daiban.request.NewRequest;
import org.daiban.request.WalkIn;
import org.daiban.rule.Outcome;
import org.daiban.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Typing in what an owner asked by phone, by message or at the window, with a project or before there is one. */
@Controller
@Allow(Role.OFFICER)
class NewRequestPages {

    private final WalkIn walkIn;
    private final Owners owners;
    private final Projects projects;

    NewRequestPages(WalkIn walkIn, Owners owners, Projects projects) {
        this.walkIn = walkIn;
        this.owners = owners;
        this.projects = projects;
    }

    /** @param project filled in beforehand with its owner, where the page of a project led here */
    @Does("填写诉求登记")
    @GetMapping("/requests/new")
    @Transactional(readOnly = true)
    public String page(@RequestParam(defaultValue = "") String project, Model model) {
        Map<String, String> known = new LinkedHashMap<>(Map.of("channel", Channel.PHONE.name()));
        if (project.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            projects.find(UUID.fromString(project)).flatMap(found -> owners.find(found.owner())).ifPresent(owner -> {
                known.put("creditCode", owner.creditCode());
                known.put("project", project);
            });
        }
        return show(Form.of(known), model);
    }

    /** The owner of the credit code typed so far, with their projects. */
    @Does("按信用代码查诉求的建设单位")
    @PostMapping(path = "/requests/new", params = "do=find")
    @Transactional(readOnly = true)
    public String find(HttpServletRequest request, Model model) {
        Form form = Form.submitted(request.getParameterMap());
        if (!form.value("creditCode").isEmpty()) {
            CreditCode.fault(form.value("creditCode"), "creditCode").ifPresent(fault -> form.problem(fault.field(), fault.sentence()));
        }
        return show(form, model);
    }

    @Does("登记诉求")
    @PostMapping(path = "/requests/new", params = "!do")
    String register(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        OwnerDetails owner = new OwnerDetails(form.optional("ownerName", "单位名称", 100), form.value("creditCode"),
                form.optional("contact", "联系人", 40), form.optional("phone", "联系电话", 30));
        Channel channel = form.choice("channel", "怎样来的", Channel.class);
        Mode mode = form.value("mode").isEmpty() ? null : form.choice("mode", "服务方式", Mode.class);
        UUID project = form.value("project").isEmpty() ? null : form.id("project", "项目");
        String asked = form.optional("asked", "诉求内容", 2000);
        if (form.isGood()) {
            Actor actor = SignIn.current().orElseThrow();
            Outcome<UUID> outcome = walkIn.ask(actor, owner,
                    new NewRequest(null, project, mode, channel, asked, Acts.files(request, "askedFiles")), form.key());
            if (outcome.isDone()) {
                flash.addFlashAttribute("notice", "已经登记，由您负责。请把统一编码和查询码告诉项目单位，或者打印受理回执。");
                return "redirect:/requests/" + outcome.orThrow();
            }
            Acts.refuse(form, outcome, "asked");
        }
        response.setStatus(422);
        return show(form, model);
    }

    private String show(Form form, Model model) {
        String code = form.value("creditCode");
        Optional<Owner> owner = code.isEmpty() ? Optional.empty() : owners.byCreditCode(code);
        model.addAttribute("page", new NewRequestPage(form, owner.orElse(null),
                owner.map(found -> RequestView.choices(projects.ofOwner(found.id()))).orElse(Map.of()), WalkInPages.modes(), RequestView.channels()));
        return "request/new";
    }
}
