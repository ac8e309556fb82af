package org.daiban.roster.web;

import java.util.List;
import org.daiban.unit.Unit;

/**
 * The units as a tree.
 *
 * @param lines  a part right behind its whole
 * @param closed those closed, by name
 */
public record UnitListPage(List<Line> lines, List<Unit> closed) {

    /**
     * @param depth   0 for one that stands by itself
     * @param matters how many it handles
     * @param today   who answers today, in words; empty where nobody is named
     */
    public record Line(Unit unit, int depth, int matters, String today) {
    }
}
