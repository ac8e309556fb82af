package org.daiban;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daiban.Handlers.Handler;
import org.daiban.test.DaibanTest;
import org.daiban.test.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Nonsense for every parameter and path variable of every handler: nothing breaks, and nothing of the inside shows. */
@DaibanTest
class FuzzTest {

    private static final List<String> NONSENSE = List.of(
            "", " ", "\0", "a\0b", "\u202eexe.pdf", "\uFFFF", "😀".repeat(30), "<script>alert(1)</script>", "\"'><svg/onload=1>",
            "'; drop table x;--", "%", "_", "{x}", "${7*7}", "-1", "0", "2147483648", "99999999999999999999", "1e400", "NaN",
            "2026-02-30", "9999-12-31", "0000-00-00", "1-1-1-1-1", "00000000-0000-0000-0000-000000000000", "\r\nX-Made-Up: 1",
            "2026-02-30_" + "-".repeat(36), "2026-01-01_00000000-0000-0000-0000-000000000000", "１２", "..", "字".repeat(900));

    /** What templates and code of the pages call their fields, read from the pages themselves and from what is known to be asked. */
    private static final Pattern NAME = Pattern.compile("name=\"([A-Za-z.]{1,40})\"");
    private static final Set<String> USUAL = Set.of("q", "after", "before", "code", "event", "from", "to", "view", "asked", "page",
            "amend", "text", "stage", "renews", "seen", "version", "kind", "matter", "step", "signedOn", "endedOn", "passedOn", "reason",
            "consent", "signedBy", "on", "lines", "note", "days", "year", "document", "matters", "facts", "key", "userName", "password");
    private static final Pattern INSIDE = Pattern.compile("Exception|\\bat java\\.|org\\.(daiban|spring|apache|postgresql)|No static resource|HTTP Status|\\bJTE\\b");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Visitor visitor;

    private final Random random = new Random(20260302);
    private final List<String> broken = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"owner-factory", "officer-lin", "unit-zjj", "bureau-zhong"})
    void no_nonsense_breaks_a_handler(String person) {
        visitor.as(person);
        Set<String> ids = ids();
        for (Handler handler : Handlers.all(requestMappingHandlerMapping)) {
            if (handler.pattern().startsWith("/api/") || handler.pattern().equals("/sign-in")) {
                continue;
            }
            for (int round = 0; round < 6; round++) {
                String value = round % 2 == 0 ? pick(List.copyOf(ids)) : pick(NONSENSE);
                ask(handler, encoded(value), round < 3 ? oneSpoiled(handler) : allSpoiled(handler));
            }
        }
        assertThat(broken).isEmpty();
    }

    private void ask(Handler handler, String variable, Map<String, Object> fields) {
        String asking = handler.asking().replace("!do", "").replace("do!=", "do=not-");
        String path = handler.path(variable);
        if (handler.posts()) {
            Map<String, Object> all = new LinkedHashMap<>(fields);
            if (!asking.isEmpty()) {
                all.put("do", asking.substring(3));
            }
            judge(handler, path + " " + fields, visitor.post(path, all));
            return;
        }
        String query = fields.entrySet().stream().map(field -> field.getKey() + "=" + encoded(String.valueOf(field.getValue())))
                .collect(Collectors.joining("&"));
        judge(handler, path + "?" + query, visitor.get(path + "?" + query));
    }

    private void judge(Handler handler, String what, HttpResponse<String> answer) {
        boolean clear = answer.statusCode() < 500 && !INSIDE.matcher(answer.body()).find()
                && answer.headers().firstValue("X-Made-Up").isEmpty() && !answer.body().contains("<script>alert(1)");
        boolean chinese = answer.statusCode() < 400 || answer.body().matches("(?s).*\\p{IsHan}.*");
        if (!clear || !chinese) {
            broken.add(answer.statusCode() + " " + handler.name() + " " + (what.length() > 200 ? what.substring(0, 200) : what));
        }
    }

    private Map<String, Object> oneSpoiled(Handler handler) {
        return Map.of(pick(fields(handler)), pick(NONSENSE));
    }

    private Map<String, Object> allSpoiled(Handler handler) {
        Map<String, Object> spoiled = new LinkedHashMap<>();
        fields(handler).forEach(field -> spoiled.put(field, random.nextInt(8) == 0 ? List.of(pick(NONSENSE), pick(NONSENSE)) : pick(NONSENSE)));
        return spoiled;
    }

    /** Ever the same order, so that a finding is found again. */
    private List<String> fields(Handler handler) {
        Set<String> names = new LinkedHashSet<>(USUAL.stream().sorted().toList());
        if (handler.posts() && !handler.pattern().contains("{")) {
            Matcher name = NAME.matcher(visitor.get(handler.pattern()).body());
            while (name.find()) {
                names.add(name.group(1));
            }
        }
        names.remove("_csrf");
        return List.copyOf(names);
    }

    /** Ids this person can see, so that the nonsense reaches behind the door. */
    private Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        for (String list : List.of("/projects", "/case-files", "/owners", "/unit", "/my", "/desk", "/requests", "/my/requests")) {
            Matcher id = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}").matcher(visitor.get(list).body());
            while (id.find()) {
                ids.add(id.group());
            }
        }
        ids.add("1");
        return ids;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Spring's firewall and the server refuse some characters in a path; they still have to be refused in Chinese. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
