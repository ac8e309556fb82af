package org.daiban.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.catalogue.Catalogues;
import org.daiban.engine.roadmap.Roadmap;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.jurisdiction.Calendars;
import org.daiban.party.Owner;
import org.daiban.party.Owners;
import org.daiban.project.Project;
import org.daiban.project.Projects;
import org.daiban.request.Channel;
import org.daiban.request.Mode;
import org.daiban.request.NewRequest;
import org.daiban.request.ServiceRequests;
import org.daiban.roadmap.SavedAnswers;
import org.daiban.roadmap.SavedPlan;
import org.daiban.rule.Outcome;
import org.daiban.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 请人帮我办: what an owner found out alone goes to the window as a request, with the answers as they were given. */
@Controller
@Allow(Role.OWNER)
class PlanHelpPages {

    private static final String WISH = "请按我在网上答好的清单帮我办。";

    private final SavedAnswers plans;
    private final ServiceRequests requests;
    private final Projects projects;
    private final Owners owners;
    private final Catalogues catalogues;
    private final Calendars calendars;
    private final Clock clock;

    PlanHelpPages(SavedAnswers plans, ServiceRequests requests, Projects projects, Owners owners, Catalogues catalogues,
                  Calendars calendars, Clock clock) {
        this.plans = plans;
        this.requests = requests;
        this.projects = projects;
        this.owners = owners;
        this.catalogues = catalogues;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Does("核对要交给专窗的清单")
    @GetMapping("/my/help")
    @Transactional(readOnly = true)
    public String confirm(@RequestParam(defaultValue = "") String plan, Model model, RedirectAttributes flash) {
        Optional<SavedPlan> saved = plans.find(plan);
        Optional<String> elsewhere = elsewhere(saved, flash);
        return elsewhere.orElseGet(() -> show(saved.orElseThrow(), Form.of(Map.of("mode", Mode.GUIDE.name(), "asked", WISH)), model));
    }

    @Does("请人帮我办")
    @PostMapping("/my/help")
    String ask(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        Optional<SavedPlan> saved = plans.find(form.value("plan"));
        Optional<String> elsewhere = elsewhere(saved, flash);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        Mode mode = form.value("mode").isEmpty() ? null : form.choice("mode", "要哪种帮助", Mode.class);
        UUID project = form.value("project").isEmpty() ? null : form.id("project", "项目");
        String asked = form.optional("asked", "还想说的", 2000);
        if (form.isGood()) {
            Actor actor = SignIn.current().orElseThrow();
            Outcome<UUID> outcome = requests.ask(actor, new NewRequest(actor.owner(), project, mode, Channel.OWNER_SPACE,
                    asked.isEmpty() ? WISH : asked, List.of(), saved.get().code()), form.key());
            if (outcome.isDone()) {
                flash.addFlashAttribute("notice", "已经送到代办专窗，清单一起送到了。主管部门会派首席服务官，在这里看答复，不用等电话。");
                return "redirect:/my/requests/" + outcome.orThrow();
            }
            form.refuse(outcome.refusals());
        }
        response.setStatus(422);
        return show(saved.get(), form, model);
    }

    /** Where who cannot ask yet goes: nobody's person to be bound to an owner, who brings no plan to ask without one. */
    private static Optional<String> elsewhere(Optional<SavedPlan> saved, RedirectAttributes flash) {
        if (!SignIn.current().orElseThrow().standsForOwner()) {
            saved.ifPresent(plan -> flash.addFlashAttribute("notice", "请先登记您代表的单位，再请人帮您办。您的清单留着，保存码 " + plan.shownCode() + "。"));
            return Optional.of("redirect:/my/owners");
        }
        return saved.isPresent() ? Optional.empty() : Optional.of("redirect:/my/requests/new");
    }

    private String show(SavedPlan saved, Form form, Model model) {
        UUID id = SignIn.current().orElseThrow().owner();
        Optional<Owner> owner = owners.find(id);
        List<Project> own = projects.ofOwner(id);
        model.addAttribute("page", new PlanHelpPage(form, saved.code(), saved.shownCode(), inWords(saved),
                owner.map(Owner::name).orElse(""), owner.map(known -> known.contact() + " " + known.maskedPhone()).orElse(""), choices(own), modes(own)));
        return "portal/planHelp";
    }

    private String inWords(SavedPlan saved) {
        PlanQuery query = PlanQuery.of(catalogues.current().catalogue(), saved);
        Roadmap roadmap = catalogues.current().planner().plan(query.request(calendars.current(), LocalDate.now(clock)));
        String open = roadmap.unknown().isEmpty() ? "" : "，还有 " + roadmap.unknown().size() + " 项没有定";
        return roadmap.needed().isEmpty() ? "还不能确定要办哪些事项" + open + "。"
                : "要办 " + roadmap.needed().size() + " 项" + open + "；从 " + roadmap.start() + " 开始，最早 " + roadmap.finish() + " 全部办完"
                + (roadmap.provisional() ? "（暂定）" : "") + "。";
    }

    private static Map<String, String> choices(List<Project> own) {
        Map<String, String> choices = new LinkedHashMap<>();
        if (!own.isEmpty()) {
            choices.put("", "新项目，还没有登记");
            own.forEach(project -> choices.put(project.id().toString(), project.name()));
        }
        return choices;
    }

    /** Acting needs a project to name in the mandate; who has none is offered what can begin at once. */
    private static Map<String, String> modes(List<Project> own) {
        Map<String, String> modes = new LinkedHashMap<>();
        modes.put(Mode.GUIDE.name(), "教我办——" + Mode.GUIDE.meaning());
        if (!own.isEmpty()) {
            modes.put(Mode.ACT.name(), "替我办——" + Mode.ACT.meaning() + "，委托书另签");
        }
        return modes;
    }
}
