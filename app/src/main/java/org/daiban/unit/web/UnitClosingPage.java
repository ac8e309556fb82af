package org.daiban.unit.web;

import org.daiban.unit.Unit;
import org.daiban.web.Form;

/** A unit about to be closed or, where it is closed, to answer again. */
public record UnitClosingPage(Unit unit, Form form) {

    public String act() {
        return unit.isOpen() ? "停用" : "恢复";
    }
}
