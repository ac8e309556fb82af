package org.daiban.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import org.daiban.catalogue.Catalogues;
import org.daiban.identity.Does;
import org.daiban.identity.Open;
import org.daiban.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 比一比: a plan beside the same plan with one thing turned; both stand in the address. */
@Controller
@Open
class PlanComparePages {

    private final Catalogues catalogues;
    private final PlanCompare compare;

    PlanComparePages(Catalogues catalogues, PlanCompare compare) {
        this.catalogues = catalogues;
        this.compare = compare;
    }

    @Does("比较两种办法")
    @GetMapping("/plan/compare")
    @Transactional(readOnly = true)
    String compare(@RequestParam(name = PlanCompare.WHAT, defaultValue = "") String what,
                   @RequestParam(name = PlanCompare.TO, defaultValue = "") String to, HttpServletRequest request, Model model) {
        PlanQuery query = PlanQuery.read(catalogues.current().catalogue(), Form.submitted(request.getParameterMap()));
        if (query.answers().isEmpty() || !query.problems().isEmpty()) {
            return "redirect:" + query.at("/plan");
        }
        model.addAttribute("page", compare.page(query, what, to));
        return "portal/planCompare";
    }
}
