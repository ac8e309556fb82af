package org.daiban;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daiban.Handlers.Handler;
import org.daiban.test.DaibanTest;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may enter which handler, in one table; and that the ids of others open nothing. A handler without a line here fails. */
@DaibanTest
class AccessTest {

    /** F officer, U unit, B bureau, O owner; * anybody, signed in or not. */
    private static final String TABLE = """
            *     GET  /
            *     GET  /home
            *     GET  /plan
            *     GET  /plan/papers
            *     GET  /plan/result
            *     POST /plan/save
            *     GET  /plan/saved
            *     GET  /plan/saved/{code}
            *     GET  /progress
            *     GET  /progress/{code}
            *     GET  /sign-in
            *     POST /sign-in
            *     POST /sign-in/demo
            *     GET  /api/v1/calendars/{jurisdiction}/due
            *     POST /api/v1/clock/readings
            *     POST /api/v1/roadmaps
            O     GET  /my
            O     GET  /my/projects/{id}
            U     GET  /unit
            FB    GET  /desk
            B     GET  /calendar
            B     POST /calendar/years
            B     POST /calendar/lights
            B     GET  /catalogue
            B     GET  /catalogue/check
            B     POST /catalogue/check
            B     GET  /catalogue/matters/{id}
            FB    GET  /owners
            FB    GET  /owners/{id}
            F     POST /owners/{id}
            FB    GET  /projects
            F     GET  /projects/new
            F     POST /projects/new !do
            F     POST /projects/new do=find
            FB    GET  /projects/{id}
            FB    GET  /projects/{id}/requests
            FB    GET  /projects/{id}/registered
            FB    GET  /projects/{id}/slip
            FB    GET  /projects/{id}/admission
            F     POST /projects/{id}/admission
            FB    GET  /projects/{id}/roadmap
            F     POST /projects/{id}/roadmap do!=compute
            F     POST /projects/{id}/roadmap do=compute
            FB    GET  /projects/{id}/roadmap/compare
            FB    GET  /projects/{id}/roadmap/{number}
            F     POST /projects/{id}/roadmap/{number}/approval
            F     GET  /projects/{id}/mandates/new
            F     POST /projects/{id}/mandates/new
            F     GET  /projects/{id}/case-files/new
            F     POST /projects/{id}/case-files/new
            FBO   GET  /mandates/{id}
            FBO   GET  /mandates/{id}/document.docx
            FBO   GET  /mandates/{id}/file
            FBO   GET  /mandates/{id}/print
            F     GET  /mandates/{id}/edit
            F     POST /mandates/{id}/edit
            F     POST /mandates/{id}/signature
            FO    POST /mandates/{id}/ending
            F     POST /mandates/{id}/passing-on
            FB    GET  /case-files
            FBOU  GET  /case-files/{id}
            FOU   POST /case-files/{id}/events
            """;

    private enum Person {
        NOBODY("", ""), OWNER("O", "owner-factory"), OFFICER("F", "officer-lin"), UNIT("U", "unit-zjj"), BUREAU("B", "bureau-zhong");

        private final String letter;
        private final String userName;

        Person(String letter, String userName) {
            this.letter = letter;
            this.userName = userName;
        }

        boolean isIn(String letters) {
            return letters.equals("*") || this != NOBODY && letters.contains(letter);
        }
    }

    @Autowired
    ApplicationContext house;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Visitor visitor;

    @Autowired
    Visitor officer;

    private List<Handler> handlers;
    private final Map<String, String> allowed = new LinkedHashMap<>();

    @BeforeEach
    void read() {
        handlers = Handlers.all(requestMappingHandlerMapping);
        TABLE.lines().forEach(line -> allowed.put(line.substring(6).replaceAll(" +", " ").strip(), line.substring(0, 6).strip()));
    }

    @Test
    void the_table_knows_every_handler_and_no_other() {
        assertThat(handlers.stream().map(Handler::name)).containsExactlyInAnyOrderElementsOf(allowed.keySet());
    }

    @ParameterizedTest
    @EnumSource
    void each_handler_lets_in_whom_the_table_names_and_nobody_else(Person person) {
        enter(person);
        Map<String, String> wrong = new TreeMap<>();
        for (Handler handler : handlers) {
            HttpResponse<String> answer = ask(handler, handler.path(UUID.randomUUID().toString()));
            boolean in = answer.statusCode() != 403 && !isSentToSignIn(answer);
            boolean known = in || person == Person.NOBODY ? in || isSentToSignIn(answer) : answer.statusCode() == 403;
            if (in != person.isIn(allowed.getOrDefault(handler.name(), "")) || !known || answer.statusCode() >= 500) {
                wrong.put(handler.name(), String.valueOf(answer.statusCode()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"OWNER", "UNIT"})
    void what_belongs_to_others_of_the_city_is_not_found(Person person) {
        officer.as("officer-lin");
        enter(person);
        Set<String> own = new LinkedHashSet<>();
        String home = Visitor.location(visitor.get("/home"));
        own.addAll(ids(home, visitor, "[a-z-]+"));
        ids(home, visitor, "projects").forEach(id -> own.addAll(ids("/projects/" + id, officer, "[a-z-]+")));
        Map<String, String> found = new TreeMap<>();
        int asked = 0;
        for (Map.Entry<String, Set<String>> kind : ofTheCity().entrySet()) {
            for (String id : kind.getValue()) {
                if (own.contains(id)) {
                    continue;
                }
                asked += probe(person, kind.getKey(), id, found);
            }
        }
        assertThat(asked).as("asked").isGreaterThan(10);
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "NOBODY", mode = EnumSource.Mode.EXCLUDE)
    void what_belongs_to_another_jurisdiction_is_not_found_by_anyone(Person person) {
        OtherCity other = new OtherCity(house);
        enter(person);
        Map<String, String> found = new TreeMap<>();
        other.ids().forEach((kind, id) -> probe(person, kind, id, found));
        for (String path : List.of("/progress/" + other.lookupCode(), "/plan/saved/" + other.savedCode())) {
            if (visitor.get(path).statusCode() != 404) {
                found.put(path, "found");
            }
        }
        assertThat(found).isEmpty();
        assertThat(other.ids().keySet()).containsExactlyInAnyOrder("projects", "owners", "mandates", "case-files");
    }

    /** Asks every handler this person may enter for one thing of a kind; what is answered but with 404 is noted. */
    private int probe(Person person, String kind, String id, Map<String, String> found) {
        List<Handler> of = handlers.stream()
                .filter(handler -> handler.pattern().matches("(/my)?/" + kind + "/\\{id}.*"))
                .filter(handler -> person.isIn(allowed.get(handler.name())))
                .toList();
        for (Handler handler : of) {
            String path = handler.path("1").replaceFirst("/1(?=/|$)", "/" + id);
            int status = ask(handler, path).statusCode();
            if (status != 404) {
                found.put(handler.name() + " " + path, String.valueOf(status));
            }
        }
        return of.size();
    }

    private void enter(Person person) {
        if (person != Person.NOBODY) {
            visitor.as(person.userName);
        }
    }

    private HttpResponse<String> ask(Handler handler, String path) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("from", "1", "to", "1", "kind", "RECEIVED", "on", "2026-03-02"));
        if (handler.asking().startsWith("do")) {
            fields.put("do", handler.asking().equals("do=find") ? "find" : handler.asking().equals("do=compute") ? "compute" : "save");
        }
        String query = "?from=1&to=1";
        if (handler.pattern().startsWith("/api/")) {
            return handler.posts() ? visitor.postJson(path, "{}") : visitor.get(path);
        }
        return handler.posts() ? visitor.post(path, fields) : visitor.get(path + query);
    }

    private static boolean isSentToSignIn(HttpResponse<String> answer) {
        return answer.statusCode() == 302 && Visitor.location(answer).startsWith("/sign-in");
    }

    /** What the demo city holds, by kind. */
    private Map<String, Set<String>> ofTheCity() {
        Map<String, Set<String>> city = new LinkedHashMap<>();
        city.put("projects", ids("/projects", officer, "projects"));
        city.put("owners", ids("/owners", officer, "owners"));
        city.put("case-files", ids("/case-files", officer, "case-files"));
        city.put("mandates", city.get("projects").stream().flatMap(id -> ids("/projects/" + id, officer, "mandates").stream())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        return city;
    }

    private static Set<String> ids(String path, Visitor visitor, String kind) {
        Matcher id = Pattern.compile("/" + kind + "/([0-9a-f]{8}-[0-9a-f-]{27})").matcher(visitor.get(path).body());
        List<String> ids = new ArrayList<>();
        while (id.find()) {
            ids.add(id.group(1));
        }
        return new LinkedHashSet<>(ids);
    }
}
