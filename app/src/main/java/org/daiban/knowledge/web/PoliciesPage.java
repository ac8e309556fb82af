package org.daiban.knowledge.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.knowledge.Level;
import org.daiban.knowledge.PolicyFilter;
import org.daiban.web.Form;

/**
 * The library as anybody leafs through it or looks something up.
 *
 * @param words what was looked for; empty while leafing
 * @param said  a sentence about what is shown; empty mostly
 * @param ended how many that match hold no longer and are not shown
 * @param next  the rest of the address of the next page; empty at the end
 */
public record PoliciesPage(Form form, String words, PolicyFilter filter, Map<String, String> matters, List<Sheet> sheets, String said, int ended,
                           String next) {

    public PoliciesPage {
        sheets = List.copyOf(sheets);
    }

    public Map<String, String> levels() {
        Map<String, String> levels = new LinkedHashMap<>();
        levels.put("", "各级");
        for (Level level : Level.values()) {
            levels.put(level.name(), level.label());
        }
        return levels;
    }

    public PolicyFilter.Holds[] holds() {
        return PolicyFilter.Holds.values();
    }

    /** The same with another answer to whether it must be in force. */
    public String with(PolicyFilter.Holds holds) {
        return address(words, holds.name(), filter.level() == null ? "" : filter.level().name(), filter.matter());
    }

    public String withoutFilters() {
        return address(words, "", "", "");
    }

    public boolean narrowed() {
        return filter.level() != null || !filter.matter().isEmpty() || filter.holds() != PolicyFilter.Holds.NOW;
    }

    public static String address(String words, String holds, String level, String matter) {
        StringBuilder address = new StringBuilder("/policies");
        char sign = '?';
        for (String[] one : new String[][] {{"q", words}, {"holds", holds.equals("NOW") ? "" : holds}, {"level", level}, {"matter", matter}}) {
            if (!one[1].isEmpty()) {
                address.append(sign).append(one[0]).append('=').append(URLEncoder.encode(one[1], StandardCharsets.UTF_8));
                sign = '&';
            }
        }
        return address.toString();
    }
}
