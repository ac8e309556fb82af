package org.daiban.desk.web;

import java.util.List;
import org.daiban.desk.web.DeskPage.UnitLine;

/** One part of the desk by itself. @param block the block it belongs to @param units for the bureau: how what waits spreads over units */
public record PartPage(String block, Part part, List<UnitLine> units) {
    public PartPage {
        units = List.copyOf(units);
    }
}
