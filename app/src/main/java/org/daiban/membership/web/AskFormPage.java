package org.daiban.membership.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.daiban.membership.Capacity;
import org.daiban.web.Form;

/** @param name vouched for already and not asked again; empty where it is to be typed */
public record AskFormPage(Form form, String name) {

    public Map<String, String> capacities() {
        Map<String, String> capacities = new LinkedHashMap<>();
        for (Capacity capacity : Capacity.values()) {
            capacities.put(capacity.name(), capacity.label());
        }
        return capacities;
    }
}
