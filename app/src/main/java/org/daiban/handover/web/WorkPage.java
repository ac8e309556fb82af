package org.daiban.handover.web;

import java.util.List;
import org.daiban.handover.HandoverLine;

/** The open work of an officer. @param name whose it is */
public record WorkPage(String name, List<HandoverLine> lines) {
    public WorkPage {
        lines = List.copyOf(lines);
    }
}
