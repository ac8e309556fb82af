package org.daiban.request.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.party.CreditCode;
import org.daiban.party.Owner;
import org.daiban.party.OwnerDetails;
import org.daiban.party.Owners;
import org.daiban.project.NewProject;
import org.daiban.request.Mode;
import org.daiban.request.ServiceRequests;
import org.daiban.request.WalkIn;
import org.daiban.rule.Outcome;
import org.daiban.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Registering whoever comes to the window: one page, owner to request. */
@Controller
@Allow(Role.OFFICER)
class WalkInPages {

    private final WalkIn walkIn;
    private final Owners owners;
    private final ServiceRequests requests;

    WalkInPages(WalkIn walkIn, Owners owners, ServiceRequests requests) {
        this.walkIn = walkIn;
        this.owners = owners;
        this.requests = requests;
    }

    @Does("填写来访登记")
    @GetMapping("/projects/new")
    String page(Model model) {
        return show(Form.empty(), model);
    }

    /**
     * The owner of the credit code typed so far. The answer comes while the officer types on: where no owner is shown and
     * none is found, only the code's own field is renewed, so that nothing typed meanwhile is lost.
     */
    @Does("按信用代码查建设单位")
    @PostMapping(path = "/projects/new", params = "do=find")
    @Transactional(readOnly = true)
    public String find(HttpServletRequest request, HttpServletResponse response, Model model) {
        Form form = Form.submitted(request.getParameterMap());
        if (!form.value("creditCode").isEmpty()) {
            CreditCode.fault(form.value("creditCode"), "creditCode")
                    .ifPresent(fault -> form.problem(fault.field(), fault.sentence()));
        }
        if (form.value("ownerShown").isEmpty() && owner(form).isEmpty()) {
            response.setHeader("HX-Retarget", "#credit");
            response.setHeader("HX-Reselect", "#credit");
        }
        return show(form, model);
    }

    @Does("登记项目")
    @PostMapping(path = "/projects/new", params = "!do")
    String register(HttpServletRequest request, HttpServletResponse response, Model model) {
        Form form = Form.submitted(request.getParameterMap());
        OwnerDetails owner = new OwnerDetails(
                form.optional("ownerName", "单位名称", 100),
                form.value("creditCode"),
                form.optional("contact", "联系人", 40),
                form.optional("phone", "联系电话", 30));
        NewProject project = new NewProject(
                null,
                form.optional("name", "项目名称", 120),
                form.value("code"),
                form.optional("noCodeWhy", "没有代码的原因", 200),
                form.optional("place", "建设地点", 120),
                form.optional("summary", "建设内容", 600));
        Mode mode = form.value("mode").isEmpty() ? null : form.choice("mode", "服务方式", Mode.class);
        String note = form.optional("note", "备注", 600);
        if (form.isGood()) {
            Actor actor = SignIn.current().orElseThrow();
            Outcome<UUID> outcome = walkIn.register(actor, owner, project, mode, note, form.key());
            if (outcome.isDone()) {
                return "redirect:/projects/" + requests.find(outcome.orThrow()).orElseThrow().project() + "/registered";
            }
            form.refuse(outcome.refusals());
        }
        response.setStatus(422);
        return show(form, model);
    }

    private String show(Form form, Model model) {
        model.addAttribute("page", new WalkInPage(form, owner(form).orElse(null), modes()));
        return "request/walkIn";
    }

    private Optional<Owner> owner(Form form) {
        String code = form.value("creditCode");
        return code.isEmpty() ? Optional.empty() : owners.byCreditCode(code);
    }

    static Map<String, String> modes() {
        return Arrays.stream(Mode.values()).collect(Collectors.toMap(
                Mode::name, mode -> mode.label() + "——" + mode.meaning(), (a, b) -> a, LinkedHashMap::new));
    }
}
