package org.daiban.validity.web;

import java.util.List;
import org.daiban.engine.clock.Light;

/**
 * @param mine whether only one's own projects are shown
 * @param next where the list goes on; empty at its end
 */
public record ValidityListPage(List<Lapsing> rows, boolean mine, String next) {

    /** Those that want something soon. */
    public List<Lapsing> near() {
        return rows.stream().filter(row -> row.light() != Light.GREEN).toList();
    }

    public List<Lapsing> later() {
        return rows.stream().filter(row -> row.light() == Light.GREEN).toList();
    }
}
