package org.daiban.roadmap.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.daiban.catalogue.Catalogues;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.project.Projects;
import org.daiban.roadmap.AffectedRoadmaps;
import org.daiban.roadmap.Roadmaps;
import org.daiban.rule.Outcome;
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

/** Roadmaps made by an older catalogue whose result would be another one today, and making them anew. */
@Controller
class OutdatedPages {

    private final AffectedRoadmaps affected;
    private final Roadmaps roadmaps;
    private final Projects projects;
    private final Catalogues catalogues;

    OutdatedPages(AffectedRoadmaps affected, Roadmaps roadmaps, Projects projects, Catalogues catalogues) {
        this.affected = affected;
        this.roadmaps = roadmaps;
        this.projects = projects;
        this.catalogues = catalogues;
    }

    @GetMapping("/roadmaps/outdated")
    @Allow({Role.OFFICER, Role.BUREAU})
    @Does("查看目录改变影响的方案")
    @Transactional(readOnly = true)
    public String list(@RequestParam(required = false) UUID after, Model model) {
        return show(after, Form.empty(), model);
    }

    @PostMapping("/projects/{id}/roadmap/recomputation")
    @Allow(Role.OFFICER)
    @Does("按现行目录重新计算方案")
    String recompute(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model,
                     RedirectAttributes flash) {
        projects.find(id).orElseThrow(NotFound::new);
        Form form = Form.submitted(request.getParameterMap());
        Integer number = form.whole("number", "方案版本", 1, Integer.MAX_VALUE);
        if (number != null) {
            Outcome<UUID> outcome = roadmaps.recompute(SignIn.current().orElseThrow(), id, number, form.key());
            if (outcome.isDone()) {
                flash.addFlashAttribute("notice", "已按现行目录重新计算，存为第 " + (number + 1) + " 版，看过以后再审定。原来的一版不变。");
                return "redirect:/projects/" + id + "/roadmap/compare?from=" + number + "&to=" + (number + 1);
            }
            form.refuse(outcome.refusals());
        }
        response.setStatus(422);
        return show(null, form, model);
    }

    private String show(UUID after, Form form, Model model) {
        model.addAttribute("page", new OutdatedPage(catalogues.current().version(), affected.outdated(after), after != null, form));
        return "roadmap/outdated";
    }
}
