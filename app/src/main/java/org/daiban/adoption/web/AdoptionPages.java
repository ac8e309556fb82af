package org.daiban.adoption.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.adoption.AdoptableUnit;
import org.daiban.adoption.AdoptionDraft;
import org.daiban.adoption.Adoptions;
import org.daiban.adoption.FirstPeople;
import org.daiban.catalogue.Sourcing;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Invitation;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.jurisdiction.Calendars;
import org.daiban.jurisdiction.Region;
import org.daiban.rule.ApprovalLevel;
import org.daiban.rule.Outcome;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 开通: filled in on one page, looked over on the next, done on the third. Reads the city and the county, each by itself. */
@Controller
@Allow(Role.SYSTEM)
class AdoptionPages {

    private final Adoptions adoptions;
    private final FirstPeople people;
    private final Calendars calendars;

    AdoptionPages(Adoptions adoptions, FirstPeople people, Calendars calendars) {
        this.adoptions = adoptions;
        this.people = people;
        this.calendars = calendars;
    }

    @Does("看各地区是否开通")
    @GetMapping("/adoption")
    String all(Model model) {
        model.addAttribute("page", new AdoptionsPage(adoptions.counties(actor().jurisdiction())));
        return "adoption/counties";
    }

    @Does("填写开通内容")
    @GetMapping("/adoption/{code}")
    String form(@PathVariable String code, Model model) {
        Adoptions.County county = county(code);
        if (county.adoption() != null) {
            return opened(county, Form.empty(), model);
        }
        List<AdoptableUnit> units = adoptions.units(county.region());
        return show(county.region(), AdoptionForm.proposed(county.region(), units, calendars.lights()), units, null, model);
    }

    @Does("为地区开通")
    @PostMapping("/adoption/{code}")
    String adopt(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        Region county = county(code).region();
        List<AdoptableUnit> units = adoptions.units(county);
        Form form = Form.submitted(request.getParameterMap());
        AdoptionDraft draft = AdoptionForm.read(form, units);
        if (form.value("step").equals("edit")) {
            return show(county, Form.submitted(request.getParameterMap()), units, null, model);
        }
        if (draft == null) {
            response.setStatus(422);
            return show(county, form, units, null, model);
        }
        return form.value("step").equals("adopt")
                ? done(county, form, units, draft, response, model)
                : check(county, form, units, draft, response, model);
    }

    private String check(Region county, Form form, List<AdoptableUnit> units, AdoptionDraft draft, HttpServletResponse response,
                         Model model) {
        form.refuse(adoptions.check(actor(), county, draft));
        if (!form.isGood()) {
            response.setStatus(422);
            return show(county, form, units, null, model);
        }
        return show(county, form, units, draft, model);
    }

    /** Told on the answer itself and never kept: the codes are shown once. */
    private String done(Region county, Form form, List<AdoptableUnit> units, AdoptionDraft draft, HttpServletResponse response,
                        Model model) {
        Outcome<List<Invitation>> outcome = adoptions.adopt(actor(), county, draft, form.key());
        if (!(outcome instanceof Outcome.Done<List<Invitation>> done)) {
            form.refuse(outcome.refusals());
            response.setStatus(422);
            return show(county, form, units, null, model);
        }
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("page", new AdoptedPage(county, false, done.value().stream().map(invitation -> AdoptedPage.Person.of(invitation,
                form.value("userName" + invitation.actor().role()).toLowerCase())).toList()));
        return "adoption/adopted";
    }

    private String opened(Adoptions.County county, Form form, Model model) {
        model.addAttribute("page", new OpenedPage(county.region(), county.adoption(), people.of(county.region()), form));
        return "adoption/opened";
    }

    @Does("为地区的首任管理员补发一次性码")
    @PostMapping("/adoption/{code}/codes")
    String issueAgain(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        Adoptions.County county = county(code);
        if (county.adoption() == null) {
            return "redirect:/adoption/" + code;
        }
        Form form = Form.submitted(request.getParameterMap());
        UUID account = form.id("account", "账户");
        if (form.isGood()) {
            Outcome<Optional<Invitation>> outcome = people.issueAgain(actor(), county.region(), account, form.key());
            if (outcome instanceof Outcome.Done<Optional<Invitation>> done) {
                return issued(county.region(), account, done.value(), response, model);
            }
            form.refuse(outcome.refusals());
        }
        response.setStatus(422);
        return opened(county, form, model);
    }

    private String issued(Region county, UUID account, Optional<Invitation> told, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("page", new AdoptedPage(county, true, told.stream()
                .map(invitation -> AdoptedPage.Person.of(invitation, userName(county, account))).toList()));
        return "adoption/adopted";
    }

    private String userName(Region county, UUID account) {
        return people.of(county).stream().map(found -> found.account().person())
                .filter(person -> person.account().equals(account)).findFirst().orElseThrow().userName();
    }

    private static String show(Region county, Form form, List<AdoptableUnit> units, AdoptionDraft draft, Model model) {
        Map<String, String> levels = new LinkedHashMap<>();
        levels.put(ApprovalLevel.COUNTY.name(), "县级审批权限：本地区部门审批的项目，由本地区代办");
        levels.put(ApprovalLevel.CITY.name(), "市级审批权限：与市方案相同，只代办涉及市级审批的项目");
        Map<String, String> sourcings = new LinkedHashMap<>();
        Arrays.stream(Sourcing.values()).forEach(sourcing -> sourcings.put(sourcing.name(), sourcing.label() + "：" + sourcing.meaning()));
        Map<String, String> sent = new LinkedHashMap<>();
        form.submitted().keySet().stream().filter(field -> !List.of("_csrf", "key", "step").contains(field))
                .forEach(field -> sent.put(field, form.value(field)));
        model.addAttribute("page", new AdoptionPage(county, form, units, levels, sourcings, AdoptionForm.ADMINISTRATORS, draft, sent));
        return draft == null ? "adoption/form" : "adoption/check";
    }

    private Adoptions.County county(String code) {
        return adoptions.county(actor().jurisdiction(), code).orElseThrow(NotFound::new);
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow(NotFound::new);
    }
}
