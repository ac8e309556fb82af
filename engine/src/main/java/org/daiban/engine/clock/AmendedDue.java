package org.daiban.engine.clock;

import org.daiban.engine.calendar.Due;

/**
 * A due day after the calendar was changed. Both days are kept.
 *
 * @param original   as it was told before
 * @param recomputed by the changed calendar
 * @param binding    the one of the two that is better for the applicant (ours; the authority may decide otherwise)
 * @param text       a Chinese sentence that says both and which one holds
 */
public record AmendedDue(Due original, Due recomputed, Due binding, String text) {
    static AmendedDue of(Due original, Due recomputed, Obligor obligor) {
        boolean later = recomputed.on().isAfter(original.on());
        boolean originalBinds = obligor == Obligor.AUTHORITY ? later : !later;
        Due binding = original.on().equals(recomputed.on()) || !originalBinds ? recomputed : original;
        return new AmendedDue(original, recomputed, binding, sentence(original, recomputed, binding));
    }

    private static String sentence(Due original, Due recomputed, Due binding) {
        if (original.on().equals(recomputed.on())) {
            return "历表改动后重算，到期日仍是 " + Lines.day(original.on()) + "。";
        }
        return "历表改动前到期日是 " + Lines.day(original.on()) + "，改动后重算为 " + Lines.day(recomputed.on())
            + "；默认取对申请人有利的 " + Lines.day(binding.on()) + "（推定，由主管部门决定）。";
    }
}
