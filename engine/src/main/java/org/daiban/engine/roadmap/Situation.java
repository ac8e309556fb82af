package org.daiban.engine.roadmap;

import java.time.LocalDate;
import java.util.Map;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.engine.matter.Condition;
import org.daiban.engine.matter.Facts;
import org.daiban.engine.matter.LimitUnit;
import org.daiban.engine.matter.Limits;
import org.daiban.engine.matter.Truth;

/**
 * What one request makes of the network: which nodes are scheduled, how long each takes and what is already fixed. Days are
 * ranks of the request's calendar.
 */
final class Situation {
    final RoadmapRequest request;
    final WorkingCalendar calendar;
    /** The facts as the choices make them. */
    final Facts facts;
    final Truth[] truths;
    final boolean[] scheduled;
    final PlannedDuration[] durations;
    /** Working days where 0 or more, calendar days where below. What is not scheduled takes no time and no preparation. */
    final int[] spans;
    final int[] preparation;
    final boolean[] alongside;
    /** The preparation that has to be over before the start, and the one that has to be over before the finish. */
    final int[] ahead;
    final int[] beside;
    /** Null where nothing has happened yet. */
    final Actual[] actuals;
    /** Nothing starts before it, and nothing that has not started before the second. */
    final int origin;
    final int earliest;
    /** Which of the two goes for each node. */
    final int[] floor;
    private final Network network;
    private final LocalRules rules;

    /** @param request checked: ids exist, figures and dates are in range, choices apply */
    Situation(Network network, LocalRules rules, RoadmapRequest request) {
        this.network = network;
        this.rules = rules;
        this.request = request;
        this.calendar = request.calendar();
        this.facts = request.choices().contains(Choice.PLAN_WITH_LAND)
                ? request.facts().with(RequestCheck.LAND_SUPPLY, RequestCheck.WITH_PLAN) : request.facts();
        this.truths = new Truth[network.size];
        this.scheduled = new boolean[network.size];
        this.durations = (request.limits() == Limits.PROMISED
                ? network.promised : network.statutory).clone();
        this.spans = new int[network.size];
        this.preparation = new int[network.size];
        this.alongside = new boolean[network.size];
        this.ahead = new int[network.size];
        this.beside = new int[network.size];
        this.floor = new int[network.size];
        this.actuals = new Actual[network.size];
        this.origin = from(request.start());
        LocalDate asOf = request.progress().asOf();
        this.earliest = asOf == null ? origin : Math.max(origin, from(asOf));
        decide();
        measure();
    }

    /** Rank of the first working day on or after the date. */
    int from(LocalDate date) {
        return calendar.rank((int) date.toEpochDay() - 1) + 1;
    }

    private void decide() {
        for (int i = 0; i < network.size; i++) {
            Condition condition = network.conditions[i];
            truths[i] = condition == null ? Truth.FALSE : condition.truth(facts);
            scheduled[i] = truths[i] == Truth.TRUE;
        }
        request.tailoring().leftOut().keySet().forEach(id -> scheduled[network.number(id)] = false);
        request.tailoring().added().forEach(id -> scheduled[network.number(id)] = true);
        for (Actual actual : request.progress().actuals()) {
            int node = network.number(actual.matter());
            actuals[node] = actual;
            scheduled[node] = true;
        }
        scheduled[network.construction] |= buildingAwaited();
    }

    private boolean buildingAwaited() {
        for (String id : rules.construction().before()) {
            if (scheduled[network.number(id)]) {
                return true;
            }
        }
        return false;
    }

    private void measure() {
        for (int i = 0; i < network.size; i++) {
            int host = network.host[i];
            if (durations[i].basis() == DurationBasis.MERGED && !scheduled[host]) {
                durations[i] = network.assumed[i];
            }
            preparation[i] = i == network.construction ? 0 : request.tailoring().defaultPreparation();
        }
        request.tailoring().preparation().forEach((id, days) -> preparation[network.number(id)] = days);
        if (request.choices().contains(Choice.UNDERTAKING)) {
            Map<String, LocalRules.Eligible> eligible = rules.eligible(Choice.UNDERTAKING);
            eligible.forEach((id, rule) -> replace(id, Durations.undertaken(durations[network.number(id)], rule)));
        }
        if (request.choices().contains(Choice.CONDITIONAL_ACCEPTANCE)) {
            rules.eligible(Choice.CONDITIONAL_ACCEPTANCE).keySet().forEach(id -> alongside[network.number(id)] = true);
        }
        request.tailoring().workingDays().forEach((id, days) ->
                replace(id, Durations.tailored(durations[network.number(id)], days)));
        for (int i = 0; i < network.size; i++) {
            boolean working = durations[i].unit() == LimitUnit.WORKING_DAYS;
            if (scheduled[i]) {
                spans[i] = working ? durations[i].amount() : -durations[i].amount();
                (alongside[i] ? beside : ahead)[i] = preparation[i];
            }
            floor[i] = scheduled[i] ? earliest : origin;
        }
    }

    private void replace(String id, PlannedDuration duration) {
        durations[network.number(id)] = duration;
    }
}
