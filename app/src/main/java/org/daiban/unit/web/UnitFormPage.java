package org.daiban.unit.web;

import java.util.Map;
import org.daiban.unit.Unit;
import org.daiban.web.Form;

/**
 * A unit about to be opened or changed.
 *
 * @param unit    null for a new one
 * @param parents by id, the units it can be a part of; the first entry is none
 */
public record UnitFormPage(Unit unit, Form form, Map<String, String> kinds, Map<String, String> parents) {

    public String title() {
        return unit == null ? "新增单位" : "修改“" + unit.name() + "”";
    }

    public String action() {
        return unit == null ? "/units/new" : "/units/" + unit.id() + "/edit";
    }
}
