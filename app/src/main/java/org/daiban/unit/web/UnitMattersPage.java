package org.daiban.unit.web;

import java.util.Map;
import org.daiban.unit.Unit;
import org.daiban.web.Form;

/** What a unit handles, by id of the matter, and the units that could take it over. */
public record UnitMattersPage(Unit unit, Form form, Map<String, String> matters, Map<String, String> receivers) {
}
