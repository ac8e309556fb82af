package org.daiban;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.test.DaibanTest;
import org.daiban.test.Statements;
import org.daiban.test.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Follows every link a person can see, from their first page on. */
@DaibanTest
class EveryPageTest {

    private static final int MOST_STATEMENTS = 4;
    /** What leaves, as a file or on paper, is recorded besides; a zip asks for each of its files. */
    private static final int MOST_STATEMENTS_OF_A_FILE = MOST_STATEMENTS + 2;
    private static final int PAGES_OF_ONE_KIND = 4;
    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)[\"#]");
    private static final Pattern POST_FORM = Pattern.compile("<form[^>]*method=\"post\"[^>]*action=\"([^\"]*)\"|<form[^>]*action=\"([^\"]*)\"[^>]*method=\"post\"");

    @Autowired
    Visitor visitor;

    @ParameterizedTest
    @ValueSource(strings = {"", "owner", "officer", "unit", "bureau", "system", "security", "audit"})
    void every_link_leads_somewhere_and_no_page_asks_the_database_more_than_four_times(String role) {
        if (!role.isEmpty()) {
            visitor.as(anyDemoAccount(role));
        }
        Walk walk = new Walk();
        walk.from(role.isEmpty() ? "/" : home());
        assertThat(walk.broken).as("links that lead nowhere").isEmpty();
        assertThat(walk.greedy).as("pages with more than four statements").isEmpty();
        assertThat(walk.bare).as("pages that are no whole page").isEmpty();
        assertThat(walk.kinds).as("kinds of pages met").hasSizeGreaterThan(2);
    }

    private String anyDemoAccount(String role) {
        Matcher found = Pattern.compile("name=\"userName\" value=\"(" + role + "[^\"]*)\"").matcher(visitor.get("/sign-in").body());
        assertThat(found.find()).as("a demo account named " + role + "…").isTrue();
        return found.group(1);
    }

    private String home() {
        return Visitor.location(visitor.get("/home"));
    }

    private final class Walk {

        private final List<String> broken = new ArrayList<>();
        private final List<String> greedy = new ArrayList<>();
        private final List<String> bare = new ArrayList<>();
        private final Map<String, Integer> kinds = new LinkedHashMap<>();
        private final Set<String> seen = new HashSet<>();
        private final Deque<String> open = new ArrayDeque<>();

        void from(String start) {
            open.add(start);
            while (!open.isEmpty()) {
                visit(open.remove());
            }
        }

        private void visit(String path) {
            Statements.forget();
            HttpResponse<String> answer = visitor.get(path);
            List<String> statements = Statements.seen();
            for (int again = 0; again < 3 && statements.size() > MOST_STATEMENTS; again++) {
                // calendar, lights, catalogue and confirmations are looked for once in a while and then kept: count a page that finds them there
                Statements.forget();
                visitor.get(path);
                statements = Statements.seen();
            }
            if (answer.statusCode() == 302 || answer.statusCode() == 303) {
                follow(Visitor.location(answer));
                return;
            }
            if (answer.statusCode() != 200) {
                broken.add(answer.statusCode() + " " + path);
                return;
            }
            boolean isPage = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
            boolean leaves = !isPage || path.endsWith("/print");
            if (!path.endsWith(".zip") && statements.size() > (!leaves ? MOST_STATEMENTS : MOST_STATEMENTS_OF_A_FILE)) {
                greedy.add(statements.size() + " " + path + " " + statements);
            }
            if (!isPage) {
                return;
            }
            if (!answer.body().contains("<main id=\"main\"") || !answer.body().contains("<h1")) {
                bare.add(path);
            }
            // a text is written to one person: where it leads is theirs to open, and whoever reads the demo's letter box may be another
            links(answer.body()).stream().filter(link -> !path.contains("/demo/texts") || !link.startsWith("/my/")).forEach(this::follow);
        }

        private void follow(String path) {
            if (path.matches("/(css|js|webjars|icon|api|v3|sign-out|sign-in/demo).*|(/r/\\d{6})?/sign-in/unified.*")) {
                return;
            }
            String kind = path.replaceAll("\\?.*", "?").replaceAll("[0-9a-fA-F-]{36}|\\d+|[A-Z0-9-]{8,}", "*");
            if (kinds.getOrDefault(kind, 0) < PAGES_OF_ONE_KIND && seen.add(path)) {
                kinds.merge(kind, 1, Integer::sum);
                open.add(path);
            }
        }
    }

    /** What a person could open; the targets of posting forms are no pages. */
    private static Set<String> links(String html) {
        Set<String> posts = new HashSet<>();
        Matcher post = POST_FORM.matcher(html);
        while (post.find()) {
            posts.add(post.group(1) == null ? post.group(2) : post.group(1));
        }
        Set<String> links = new LinkedHashSet<>();
        Matcher link = LINK.matcher(html);
        while (link.find()) {
            String path = link.group(1).replace("&amp;", "&");
            if (!posts.contains(path)) {
                links.add(path);
            }
        }
        return links;
    }
}
