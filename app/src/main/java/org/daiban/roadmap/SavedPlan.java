package org.daiban.roadmap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.daiban.engine.matter.Limits;
import org.daiban.engine.roadmap.Choice;

/**
 * An owner's answers and how the plan was looked at, as kept under a code.
 *
 * @param code             ten characters, without the dash people see
 * @param answers          by fact name, as {@code Catalogue.parse} reads them; sorted
 * @param setAside         facts the owner passed over with 不清楚
 * @param preparation      working days the owner needs before each application
 * @param catalogueVersion the catalogue the questions were from
 */
public record SavedPlan(String code, Map<String, String> answers, Set<String> setAside, LocalDate start, Limits limits,
                        Set<Choice> choices, int preparation, Instant savedAt, int catalogueVersion) {

    public SavedPlan {
        answers = Map.copyOf(answers);
        setAside = Set.copyOf(setAside);
        choices = Set.copyOf(choices);
    }

    /** The code as people write it down: {@code 7KQ2M-9XT4F}. */
    public String shownCode() {
        return SavedCode.shown(code);
    }
}
