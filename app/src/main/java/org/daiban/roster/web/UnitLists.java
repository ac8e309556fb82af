package org.daiban.roster.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daiban.catalogue.Catalogues;
import org.daiban.engine.matter.Matter;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.roster.OnDuty;
import org.daiban.roster.Rosters;
import org.daiban.roster.UnitRoster;
import org.daiban.unit.Unit;
import org.daiban.unit.Units;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All units as a tree, and who handles what in several of them today. */
@Controller
class UnitLists {

    private static final int MOST_ASKED = 60;

    private final Units units;
    private final Rosters rosters;
    private final Catalogues catalogues;
    private final Clock clock;

    UnitLists(Units units, Rosters rosters, Catalogues catalogues, Clock clock) {
        this.units = units;
        this.rosters = rosters;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    @GetMapping("/units")
    @Allow({Role.OFFICER, Role.BUREAU})
    @Does("看全部单位")
    @Transactional(readOnly = true)
    public String list(Model model) {
        List<Unit> all = units.everOpened();
        Map<UUID, Long> handled = units.byMatter().values().stream().collect(Collectors.groupingBy(Unit::id, Collectors.counting()));
        Map<UUID, UnitRoster> people = rosters.of(all.stream().map(Unit::id).toList(), LocalDate.now(clock));
        List<UnitListPage.Line> lines = new ArrayList<>();
        all.stream().filter(unit -> unit.isOpen() && unit.parent() == null).forEach(unit -> add(lines, unit, 0, all, handled, people));
        model.addAttribute("page", new UnitListPage(lines, all.stream().filter(unit -> !unit.isOpen()).toList()));
        return "roster/units";
    }

    private static void add(List<UnitListPage.Line> lines, Unit unit, int depth, List<Unit> all, Map<UUID, Long> handled, Map<UUID, UnitRoster> people) {
        lines.add(new UnitListPage.Line(unit, Math.min(depth, 4), handled.getOrDefault(unit.id(), 0L).intValue(),
                people.get(unit.id()).today().map(OnDuty::inWords).orElse("")));
        all.stream().filter(part -> part.isOpen() && unit.id().equals(part.parent())).forEach(part -> add(lines, part, depth + 1, all, handled, people));
    }

    /** @param of unit and matter with a dot between, or the unit alone; what cannot be read is left out */
    @GetMapping("/units/on-duty")
    @Allow({Role.OFFICER, Role.BUREAU, Role.UNIT})
    @Does("看今天谁办理")
    @Transactional(readOnly = true)
    public String onDuty(@RequestParam(defaultValue = "") List<String> of, Model model) {
        Actor actor = SignIn.current().orElseThrow();
        List<Asked> asked = of.stream().map(Asked::read).filter(Objects::nonNull).distinct().limit(MOST_ASKED)
                .filter(one -> !actor.is(Role.UNIT) || one.unit().equals(actor.unit()))
                .toList();
        Map<UUID, Unit> all = units.everOpened().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        Set<UUID> known = asked.stream().map(Asked::unit).filter(all::containsKey).collect(Collectors.toCollection(LinkedHashSet::new));
        LocalDate today = LocalDate.now(clock);
        Map<UUID, UnitRoster> people = rosters.of(known, today);
        model.addAttribute("page", new OnDutyPage(today, asked.stream().filter(one -> known.contains(one.unit()))
                .map(one -> new OnDutyPage.Line(all.get(one.unit()), name(one.matter()), people.get(one.unit()).today(one.matter()).orElse(null)))
                .toList()));
        return "roster/onDuty";
    }

    private String name(String matter) {
        return catalogues.current().catalogue().matter(matter).map(Matter::name).orElse("");
    }

    private record Asked(UUID unit, String matter) {

        static Asked read(String text) {
            int dot = text.indexOf('.');
            String unit = dot < 0 ? text : text.substring(0, dot);
            String matter = dot < 0 ? "" : text.substring(dot + 1);
            return unit.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") && matter.matches("[A-Z0-9]{0,10}")
                    ? new Asked(UUID.fromString(unit), matter) : null;
        }
    }
}
