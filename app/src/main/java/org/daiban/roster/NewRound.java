package org.daiban.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** @param dueOn null where not given */
public record NewRound(String title, String basis, LocalDate dueOn, boolean severalLeaders, List<UUID> units) {
    public NewRound {
        units = List.copyOf(units);
    }
}
