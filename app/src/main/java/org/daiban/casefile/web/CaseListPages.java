package org.daiban.casefile.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.CaseFilter;
import org.daiban.casefile.CasePage;
import org.daiban.engine.clock.Light;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.identity.StandIns;
import org.daiban.unit.Units;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of case files by remaining days. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU})
class CaseListPages {

    private static final int ROWS = 40;
    private static final int LONGEST_SEARCH = 60;

    private final CaseFiles caseFiles;
    private final Units units;
    private final StandIns standIns;

    CaseListPages(CaseFiles caseFiles, Units units, StandIns standIns) {
        this.caseFiles = caseFiles;
        this.units = units;
        this.standIns = standIns;
    }

    @Does("查办件")
    @GetMapping("/case-files")
    @Transactional(readOnly = true)
    public String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String light,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "false") String mine,
            @RequestParam(defaultValue = "false") String closed,
            @RequestParam(required = false) String after,
            Model model) {
        Actor actor = SignIn.current().orElseThrow();
        boolean own = mine.equals("true");
        String words = q.replaceAll("\\p{Cntrl}", "").strip();
        String search = words.substring(0, Math.min(words.length(), LONGEST_SEARCH));
        Map<UUID, String> stoodInFor = own ? standIns.of(actor.account()) : Map.of();
        CaseFilter filter = new CaseFilter(light(light), id(unit), null, search, !closed.equals("true"),
                own ? standIns.with(actor.account()) : Set.of());
        CasePage found = caseFiles.byRemaining(filter, after, ROWS);
        model.addAttribute("page", new CaseListPage(found.rows(), units.all(), search,
                filter.light() == null ? "" : filter.light().name(), filter.unit(), own, !filter.open(), next(filter, own, found), stoodInFor));
        return "casefile/list";
    }

    private static String next(CaseFilter filter, boolean mine, CasePage found) {
        if (found.next() == null) {
            return "";
        }
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/case-files")
                .queryParam("q", filter.search())
                .queryParam("light", filter.light() == null ? "" : filter.light().name())
                .queryParam("unit", filter.unit() == null ? "" : filter.unit())
                .queryParam("mine", mine)
                .queryParam("closed", !filter.open())
                .queryParam("after", found.next());
        return uri.build().encode().toUriString();
    }

    private static Light light(String name) {
        return Arrays.stream(Light.values()).filter(light -> light.name().equals(name)).findFirst().orElse(null);
    }

    private static UUID id(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
    }
}
