package org.daiban.sharing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.jurisdiction.Jurisdictions;
import org.daiban.jurisdiction.Region;
import org.daiban.jurisdiction.Regions;
import org.daiban.rule.Outcome;
import org.daiban.sharing.Figures;
import org.daiban.sharing.Sharing;
import org.daiban.sql.Jurisdiction;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For the county: whether it shares its figures. For the city: what the counties share. */
@Controller
@Allow(Role.BUREAU)
class SharingPages {

    private final Sharing sharing;
    private final Regions regions;
    private final Jurisdictions jurisdictions;

    SharingPages(Sharing sharing, Regions regions, Jurisdictions jurisdictions) {
        this.sharing = sharing;
        this.regions = regions;
        this.jurisdictions = jurisdictions;
    }

    @Does("看是否与市共享数字")
    @GetMapping("/sharing")
    @Transactional(readOnly = true)
    public String own(Model model) {
        return show(county(), Form.empty(), model);
    }

    @Does("决定是否与市共享数字")
    @PostMapping("/sharing")
    String decide(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Region county = county();
        Form form = Form.submitted(request.getParameterMap());
        boolean shares = form.value("shares").equals("true");
        Integer seen = form.whole("seen", "页面", 0, Integer.MAX_VALUE);
        String reason = form.required("reason", "依据或者理由", 200);
        if (form.isGood()) {
            Outcome<UUID> outcome = sharing.decide(SignIn.current().orElseThrow(), shares, reason, seen, form.key());
            if (outcome.isDone()) {
                flash.addFlashAttribute("notice", shares ? "已经与市里共享。" : "已经停止共享，市里不再看到本地区的数字。");
                return "redirect:/sharing";
            }
            form.refuse(outcome.refusals());
        }
        response.setStatus(422);
        return show(county, form, model);
    }

    @Does("看全市情况")
    @GetMapping("/city")
    @Transactional(readOnly = true)
    public String city(Model model) {
        Region city = here();
        if (!city.isCity()) {
            throw new NotFound();
        }
        Map<String, Figures> shared = sharing.ofCounties().stream()
                .collect(Collectors.toMap(Figures::jurisdiction, Function.identity()));
        List<CityPage.Line> lines = new ArrayList<>();
        lines.add(new CityPage.Line(city, sharing.own(), ""));
        regions.all().stream().filter(region -> !region.isCity() && region.city().equals(city.code()))
                .forEach(county -> lines.add(new CityPage.Line(county, shared.get(county.code()),
                        jurisdictions.isAtWork(county.code()) ? "未共享" : "没有开通")));
        model.addAttribute("page", new CityPage(lines));
        return "sharing/city";
    }

    private String show(Region county, Form form, Model model) {
        String city = regions.find(county.city()).map(Region::name).orElseThrow();
        model.addAttribute("page", new SharingPage(city, sharing.published().orElse(null), sharing.own(), sharing.decisions(), form));
        return "sharing/own";
    }

    private Region county() {
        Region here = here();
        if (here.isCity()) {
            throw new NotFound();
        }
        return here;
    }

    private Region here() {
        return regions.find(Jurisdiction.current()).orElseThrow(NotFound::new);
    }
}
