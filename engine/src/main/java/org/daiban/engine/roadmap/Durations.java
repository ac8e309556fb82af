package org.daiban.engine.roadmap;

import org.daiban.engine.matter.Evidence;
import org.daiban.engine.matter.LimitUnit;
import org.daiban.engine.matter.Limits;
import org.daiban.engine.matter.Matter;
import org.daiban.engine.matter.MatterLimit;

/** How long things take, and where the figure comes from. */
final class Durations {
    private Durations() {
    }

    static PlannedDuration of(Matter matter, Limits limits, LocalRules rules) {
        MatterLimit limit = matter.limit(limits);
        return switch (limit.unit()) {
            case WORKING_DAYS, CALENDAR_DAYS, IMMEDIATE -> stated(limit, limits, matter);
            case MERGED -> new PlannedDuration(0, LimitUnit.WORKING_DAYS, DurationBasis.MERGED, true,
                    matter.evidence(limits), "并入" + matter.mergedInto().orElse("") + "办理", matter.source(limits));
            case NOT_COUNTED -> assumed(rules.assumed(matter.id()));
        };
    }

    private static PlannedDuration stated(MatterLimit limit, Limits limits, Matter matter) {
        DurationBasis basis = limit.ownersDuty() ? DurationBasis.OWNERS_DUTY
                : limits == Limits.PROMISED ? DurationBasis.PROMISED : DurationBasis.STATUTORY;
        LimitUnit unit = limit.unit() == LimitUnit.IMMEDIATE ? LimitUnit.WORKING_DAYS : limit.unit();
        return new PlannedDuration(limit.amount(), unit, basis, !limit.ownersDuty(), matter.evidence(limits),
                limit.note(), matter.source(limits));
    }

    static PlannedDuration assumed(LocalRules.Assumed assumed) {
        return new PlannedDuration(assumed.workingDays(), LimitUnit.WORKING_DAYS, DurationBasis.ASSUMED, false,
                assumed.evidence(), assumed.reason(), "");
    }

    static PlannedDuration construction(LocalRules.ConstructionRule rule) {
        return new PlannedDuration(rule.workingDays(), LimitUnit.WORKING_DAYS, DurationBasis.ASSUMED, false,
                rule.evidence(), rule.reason(), "");
    }

    static PlannedDuration undertaken(PlannedDuration usual, LocalRules.Eligible eligible) {
        return new PlannedDuration(0, LimitUnit.WORKING_DAYS, DurationBasis.UNDERTAKING, usual.counted(),
                eligible.evidence(), "实行告知承诺，当日办结（" + eligible.basis() + "）；适用范围以本市公布的清单为准", "");
    }

    /** Stays out of the totals where the usual duration does. */
    static PlannedDuration tailored(PlannedDuration usual, int workingDays) {
        return new PlannedDuration(workingDays, LimitUnit.WORKING_DAYS, DurationBasis.TAILORED, usual.counted(),
                Evidence.ASSUMPTION, "由代办人员设定", "");
    }
}
