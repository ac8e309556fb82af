package org.daiban.journey;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.daiban.test.Browser;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** One screen of each kind a role can reach: on the phone and at the desk, for everybody, without a script error. */
@DaibanTest
class EveryScreenJourney {

    /** Kept for looking at when asked for ({@code -Ddaiban.pictures=true}): drawing them takes as long as looking them through. */
    private static final boolean PICTURES = Boolean.getBoolean("daiban.pictures");

    private static Browser browser;

    @Value("${local.server.port}")
    int port;

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "owner", "officer", "unit", "bureau", "system", "security", "audit"})
    void every_kind_of_screen_is_accessible_fits_and_runs_clean(String role) {
        if (browser == null) {
            browser = Browser.open("http://localhost:" + port);
        }
        try (Browser.Visit visit = browser.atDesk()) {
            if (role.isEmpty()) {
                visit.go("/");
            } else {
                visit.asFirst(role);
            }
            walk(visit, role.isEmpty() ? "public" : role, role.isEmpty());
            visit.runsClean();
        }
    }

    /** Pages for everybody are walked once, by the visitor who is nobody. */
    private static boolean isForAll(String link) {
        return link.matches("(/r/\\d{6})?(/|/plan.*|/progress.*|/guide.*|/policies.*|/contact|/display|/sign-in.*|/demo/texts.*)?");
    }

    private static void walk(Browser.Visit visit, String pictures, boolean forAll) {
        Set<String> kinds = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(visit.path()));
        while (!open.isEmpty()) {
            String path = open.remove();
            if (!kinds.add(kind(path))) {
                continue;
            }
            visit.go(path);
            String picture = pictures + "-" + kinds.size() + kind(path).replaceAll("[^a-z]+", "-");
            look(visit.isAccessible(), "desk-" + picture);
            look(visit.narrow().isAccessible(), "phone-" + picture);
            visit.widen();
            visit.links().stream().filter(link -> !link.matches("/(api|v3).*|(/r/\\d{6})?/(sign-in/unified.*|display\\?.*)|.*\\.(docx|xlsx|csv|json|ics).*|.*/(file|letter|seal).*"))
                    .filter(link -> forAll || !isForAll(link)).forEach(open::add);
        }
    }

    private static void look(Browser.Visit visit, String picture) {
        if (PICTURES) {
            visit.picture(picture);
        }
    }

    private static String kind(String path) {
        return path.replaceAll("\\?.*", "?").replaceAll("/(guide|catalogue/matters)/[A-Z]\\d+", "/$1/*").replaceAll("[0-9a-fA-F-]{36}|\\d+|[A-Z0-9-]{8,}", "*");
    }
}
