package org.daiban;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.test.DaibanTest;
import org.daiban.test.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Follows every link each person can see and looks for a mobile number in full. */
@DaibanTest
class MaskedEverywhereTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)[\"#]");
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9A-Za-z-])1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?![0-9A-Za-z-])");
    private static final int PAGES_OF_ONE_KIND = 4;

    /** Where one may stand, and why. */
    private static final Map<String, String> MAY = Map.of(
            "/mandates/*/print", "the paper itself, recorded as leaving",
            "/sign-in/phone", "a number of the demo, offered for trying",
            "/demo/texts", "the demo's own letter box");

    /** What a unit writes down of its own people is shown to the unit in full. */
    private static final Set<String> UNITS_OWN = Set.of("/units/*", "/roster-replies/*", "/roster");

    @Autowired
    Visitor visitor;

    @ParameterizedTest
    @ValueSource(strings = {"", "owner-factory", "owner-hospital", "officer-lin", "officer-chen", "unit-zjj", "bureau-zhong",
        "system-hou", "security-xie", "audit-gu"})
    void no_page_shows_a_mobile_number_in_full(String userName) {
        if (!userName.isEmpty()) {
            visitor.as(userName);
        }
        Map<String, String> found = new TreeMap<>();
        Map<String, Integer> kinds = new HashMap<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(userName.isEmpty() ? "/" : Visitor.location(visitor.get("/home"))));
        while (!open.isEmpty()) {
            String path = open.remove();
            HttpResponse<String> answer = visitor.get(path);
            if (answer.statusCode() != 200 || !answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                continue;
            }
            Matcher mobile = MOBILE.matcher(answer.body());
            if (mobile.find() && !MAY.containsKey(kind(path)) && !(userName.startsWith("unit-") && UNITS_OWN.contains(kind(path)))) {
                found.put(kind(path), path + ": " + mobile.group());
            }
            Matcher link = LINK.matcher(answer.body());
            while (link.find()) {
                String next = link.group(1).replace("&amp;", "&");
                if (!next.matches("/(css|js|webjars|icon|api|v3).*|.*\\.(xlsx|csv|docx)(\\?.*)?") && kinds.getOrDefault(kind(next), 0) < PAGES_OF_ONE_KIND
                        && seen.add(next)) {
                    kinds.merge(kind(next), 1, Integer::sum);
                    open.add(next);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static String kind(String path) {
        return path.replaceAll("\\?.*|^/r/\\d{6}(?=/)", "").replaceAll("[0-9a-fA-F-]{36}|\\d+|[A-Z0-9-]{8,}", "*");
    }
}
