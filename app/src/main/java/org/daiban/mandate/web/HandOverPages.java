package org.daiban.mandate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.mandate.HandOver;
import org.daiban.mandate.HandOvers;
import org.daiban.mandate.Mandate;
import org.daiban.mandate.MandateState;
import org.daiban.mandate.NewHandOver;
import org.daiban.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 材料交接: what the owner handed in under a mandate and what was given back. */
@Controller
class HandOverPages {

    private static final int SPARE_ROWS = 4;

    private final HandOvers handOvers;
    private final MandateView view;

    HandOverPages(HandOvers handOvers, MandateView view) {
        this.handOvers = handOvers;
        this.view = view;
    }

    @Does("看材料交接")
    @GetMapping("/mandates/{id}/hand-over")
    @Allow({Role.OFFICER, Role.BUREAU, Role.OWNER})
    @Transactional(readOnly = true)
    public String page(@PathVariable UUID id, Model model) {
        Mandate mandate = view.visible(id);
        List<HandOver> before = handOvers.of(id);
        return show(mandate, before, taking(mandate, before), giving(mandate, HandOvers.held(before)), model);
    }

    @Does("登记材料交接")
    @PostMapping("/mandates/{id}/hand-over")
    @Allow(Role.OFFICER)
    String record(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Mandate mandate = view.visible(id);
        Form form = Form.submitted(request.getParameterMap());
        HandOver.Direction direction = form.choice("direction", "交来还是退还", HandOver.Direction.class);
        NewHandOver wanted = new NewHandOver(direction, form.optionalDate("happenedOn", "交接日期"), form.value("counterpart"), lines(form));
        if (form.isGood()) {
            form.refuse(handOvers.record(MandateView.actor(), id, wanted, form.key()).refusals());
        }
        if (form.isGood()) {
            flash.addFlashAttribute("notice", direction.label() + "的材料已经登记，可以打印交接清单。");
            return "redirect:/mandates/" + id + "/hand-over";
        }
        response.setStatus(422);
        List<HandOver> before = handOvers.of(id);
        return direction == HandOver.Direction.GIVEN_BACK
                ? show(mandate, before, taking(mandate, before), form, model)
                : show(mandate, before, form, giving(mandate, HandOvers.held(before)), model);
    }

    /** The rows with a name and copies; a row without copies is not handed over. */
    private static List<HandOver.Line> lines(Form form) {
        List<HandOver.Line> lines = new ArrayList<>();
        for (int row = 0; row < 60; row++) {
            String name = form.value("name" + row);
            String copies = form.value("copies" + row);
            if (name.isEmpty() || copies.isEmpty() || copies.equals("0")) {
                continue;
            }
            if (!copies.matches("\\d{1,3}")) {
                form.problem("papers", "“" + name + "”的份数应当是 1 到 999。");
            } else {
                lines.add(new HandOver.Line(name, form.value("kind" + row).equals("ORIGINAL"), Integer.parseInt(copies)));
            }
        }
        return lines;
    }

    /** The first time with what the mandate lists. */
    private Form taking(Mandate mandate, List<HandOver> before) {
        Map<String, String> values = start(mandate, HandOver.Direction.TAKEN_IN);
        List<String> listed = before.isEmpty() ? mandate.papers() : List.of();
        for (int row = 0; row < listed.size(); row++) {
            values.put("name" + row, listed.get(row));
            values.put("kind" + row, listed.get(row).contains("复印") ? "COPY" : "ORIGINAL");
            values.put("copies" + row, "1");
        }
        return Form.of(values);
    }

    private Form giving(Mandate mandate, List<HandOver.Line> held) {
        Map<String, String> values = start(mandate, HandOver.Direction.GIVEN_BACK);
        for (int row = 0; row < held.size(); row++) {
            values.put("copies" + row, String.valueOf(held.get(row).copies()));
        }
        return Form.of(values);
    }

    private Map<String, String> start(Mandate mandate, HandOver.Direction direction) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("direction", direction.name());
        values.put("happenedOn", view.today().toString());
        values.put("counterpart", mandate.principal().contact());
        return values;
    }

    private String show(Mandate mandate, List<HandOver> before, Form taking, Form giving, Model model) {
        boolean may = MandateView.actor().is(Role.OFFICER) && mandate.state(view.today()) != MandateState.ARCHIVED;
        int filled = 0;
        while (!taking.value("name" + filled).isEmpty()) {
            filled++;
        }
        model.addAttribute("page", new HandOverPage(mandate.id().toString(), mandate.number(), mandate.principal().projectName(),
                before, HandOvers.held(before), may, taking, giving, filled + SPARE_ROWS));
        return "mandate/handOver";
    }
}
