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

    /** F officer, U unit, B bureau, O owner, S system, C security, A audit administrator; * anybody, signed in or not. */
    private static final String TABLE = """
            *     GET  /
            *     GET  /home
            *     GET  /plan
            *     GET  /contact
            *     GET  /display
            *     GET  /guide
            *     GET  /guide/{matter}
            *     GET  /plan/papers
            *     GET  /plan/result
            *     POST /plan/save
            *     GET  /plan/saved
            *     GET  /plan/saved/{code}
            *     GET  /r/{code}
            *     GET  /r/{code}/**
            *     GET  /plan/compare
            *     GET  /plan/calendar.ics
            *     GET  /progress
            *     POST /progress
            *     GET  /progress/{code}.ics
            *     GET  /progress/{code}
            *     GET  /sign-in
            *     POST /sign-in
            *     POST /sign-in/demo
            *     GET  /sign-in/code
            *     POST /sign-in/code
            *     GET  /sign-in/password
            *     POST /sign-in/password
            *     GET  /sign-in/second-factor
            *     POST /sign-in/second-factor
            *     GET  /sign-in/phone
            *     POST /sign-in/phone
            *     GET  /sign-in/phone/{id}
            *     POST /sign-in/phone/{id}
            *     GET  /sign-in/unified/{service}
            *     GET  /sign-in/unified/arrived
            *     GET  /demo/texts
            *     GET  /api/v1/calendars/{jurisdiction}/due
            *     POST /api/v1/clock/readings
            *     POST /api/v1/roadmaps
            B     GET  /sharing
            B     GET  /catalogue/source
            B     POST /catalogue/source
            B     POST /catalogue/source/changes
            B     POST /sharing
            B     GET  /city
            S     GET  /adoption
            S     GET  /adoption/{code}
            S     POST /adoption/{code}
            S     POST /adoption/{code}/codes
            FUBOSCA GET /account
            FUBOSCA GET /account/password
            FUBOSCA POST /account/password
            FUBOSCA GET /account/recovery-codes
            FUBOSCA POST /account/recovery-codes
            FUBOSCA GET /account/second-factor
            FUBOSCA POST /account/second-factor
            FUBOSCA GET /account/second-factor/confirmation
            FUBOSCA POST /account/second-factor/confirmation
            FUBOSCA POST /account/sessions
            SC    GET  /accounts
            S     GET  /accounts/new
            S     POST /accounts/new
            C     GET  /accounts/policy
            C     POST /accounts/policy
            SC    GET  /accounts/{id}
            S     POST /accounts/{id}/closing
            C     POST /accounts/{id}/code
            C     POST /accounts/{id}/role
            C     POST /accounts/{id}/unlocking
            O     GET  /my
            O     GET  /my/turn
            O     GET  /my/help
            O     POST /my/help
            O     GET  /my/step-up
            O     GET  /my/owners
            O     GET  /my/owners/new
            O     POST /my/owners/new
            O     POST /my/owners/{link}
            O     GET  /my/members
            O     POST /my/members/{id}/ending
            FB    GET  /memberships
            FB    GET  /memberships/{id}
            FB    GET  /memberships/{id}/letter
            F     POST /memberships/{id}/phone
            F     POST /memberships/{id}/answer do=confirm
            F     POST /memberships/{id}/answer do=reject
            FB    GET  /owners/{id}/members
            F     POST /owners/{id}/members/{link}/ending
            O     GET  /my/projects/{id}
            O     GET  /my/requests
            O     GET  /my/requests/new
            O     POST /my/requests/new
            O     GET  /my/requests/{id}
            O     GET  /my/requests/{id}/files/{document}
            O     GET  /my/requests/{id}/receipt
            O     GET  /my/requests/{id}/receipt.docx
            O     POST /my/requests/{id}/agreement
            O     POST /my/requests/{id}/closing
            O     POST /my/requests/{id}/messages
            O     POST /my/requests/{id}/objection
            O     POST /my/requests/{id}/reopening
            FB    GET  /requests
            FB    GET  /requests/list.xlsx
            F     GET  /requests/new
            F     POST /requests/new !do
            F     POST /requests/new do=find
            FB    GET  /requests/periods
            B     POST /requests/periods
            FB    GET  /requests/{id}
            FB    GET  /requests/{id}/files/{document}
            FB    GET  /requests/{id}/receipt
            FB    GET  /requests/{id}/receipt.docx
            B     POST /requests/{id}/assignment
            F     POST /requests/{id}/consent
            F     POST /requests/{id}/lapse
            F     POST /requests/{id}/messages
            F     POST /requests/{id}/mode
            FB    POST /requests/{id}/notes
            F     POST /requests/{id}/proposal
            F     POST /requests/{id}/recusal
            F     POST /requests/{id}/reopening
            F     POST /requests/{id}/replies
            B     GET  /dispatch
            B     GET  /dispatch/reassignment
            B     POST /dispatch/reassignment
            U     GET  /unit
            U     GET  /roster
            B     GET  /rosters
            B     GET  /rosters/new
            B     POST /rosters/new
            B     GET  /rosters/{id}
            B     POST /rosters/{id}/reminders
            B     POST /rosters/{id}/ending
            B     GET  /rosters/{id}/rosters.xlsx
            BU    GET  /roster-replies/{id}
            U     POST /roster-replies/{id}
            U     POST /roster-replies/{id}/opening
            U     POST /roster-replies/{id}/unchanged
            U     POST /roster-replies/{id}/file
            BU    GET  /roster-replies/{id}/form.docx
            BU    GET  /roster-replies/{id}/form.xlsx
            BU    POST /roster-replies/{id}/seal
            U     GET  /roster-replies/{id}/marked.xlsx
            B     POST /roster-replies/{id}/return
            B     POST /roster-replies/{id}/acceptance
            B     POST /roster-replies/{id}/phones
            FB    GET  /units
            FBU   GET  /units/on-duty
            B     GET  /units/new
            B     POST /units/new
            FBU   GET  /units/{id}
            B     GET  /units/{id}/edit
            B     POST /units/{id}/edit
            B     GET  /units/{id}/matters
            B     POST /units/{id}/matters
            B     GET  /units/{id}/closing
            B     POST /units/{id}/closing
            FBU   GET  /units/{id}/history
            BU    GET  /units/{id}/roster.docx
            BU    GET  /units/{id}/roster.xlsx
            FBU   POST /units/{id}/people/{entry}/phone
            BU    POST /units/{id}/absences
            BU    POST /units/{id}/absences/{absence}/end
            FB    GET  /desk
            FB    GET  /desk/replies
            FB    GET  /desk/checks
            FB    GET  /desk/units
            FB    GET  /desk/owners
            FB    GET  /desk/duty
            FB    GET  /filters
            FB    GET  /filters/{list}
            FB    POST /filters/{list}
            FB    POST /filters/{id}/deletion
            FB    GET  /handovers
            FB    GET  /handovers/new
            FB    POST /handovers/new
            FB    GET  /handovers/work
            FB    GET  /handovers/{id}
            F     POST /handovers/{id}/acceptance
            F     POST /handovers/{id}/refusal
            FB    POST /handovers/{id}/withdrawal
            FB    POST /handovers/{id}/taking-back
            FB    GET  /handovers/{id}/print
            FB    GET  /handovers/{id}/document.docx
            FB    GET  /find
            FBOU  GET  /case-files/{id}/delivery
            F     POST /case-files/{id}/delivery
            FB    POST /case-files/{id}/delivery/phone
            FBOU  GET  /case-files/{id}/delivery/print
            FBOU  GET  /case-files/{id}/delivery.docx
            FBOU  GET  /case-files/{id}/delivery/{number}/scan
            FBOU  GET  /case-files/{id}/completion/print
            FBOU  GET  /case-files/{id}/completion.docx
            FBO   GET  /case-files/{id}/rating
            FB    GET  /case-files/{id}/call-backs
            FB    POST /case-files/{id}/call-backs
            FB    GET  /call-backs
            FB    GET  /ratings
            FB    GET  /ratings/list.xlsx
            B     GET  /ratings/terms
            B     POST /ratings/terms
            FB    GET  /follow-ups
            FB    GET  /follow-ups/{id}
            B     POST /follow-ups/{id}/checks
            B     POST /follow-ups/{id}/answer
            B     POST /follow-ups/{id}/closing
            O     GET  /my/ratings
            O     GET  /my/ratings/{id}
            O     POST /my/ratings/{id}
            O     POST /my/ratings/{id}/objection
            *     GET  /rate/{token}
            *     POST /rate/{token}
            *     POST /rate/{token}/objection
            FBO   GET  /projects/{id}/summary
            FBO   GET  /projects/{id}/summary/print
            FBO   GET  /projects/{id}/summary.docx
            FBO   GET  /projects/{id}/summary.xlsx
            FBO   GET  /projects/{id}/archive
            FB    POST /projects/{id}/archive
            FBO   POST /projects/{id}/archive.zip
            FB    GET  /validity
            FB    GET  /validity/{caseFile}
            F     POST /validity/{caseFile}/steps
            FBO   GET  /validity/of/{project}
            FBU   GET  /warnings
            FBUO  GET  /case-files/{id}/warnings
            FU    POST /case-files/{id}/overdue-reasons
            FB    GET  /memos
            FB    POST /memos
            FB    GET  /memos/about/{kind}/{id}
            FB    POST /memos/about/{kind}/{id}
            FB    POST /memos/{id}/settlement
            FB    POST /memos/{id}/day
            A     GET  /audit
            A     GET  /audit/{number}
            A     GET  /audit/entries.xlsx
            A     GET  /audit/entries.csv
            A     GET  /audit/verify
            A     POST /audit/verify
            A     GET  /audit/verify/{id}
            B     GET  /calendar
            B     POST /calendar/years
            FB    GET  /calendar/years
            FB    GET  /calendar/years/{year}
            FB    GET  /calendar/versions/{version}/moved
            B     GET  /calendar/proposals/{id}
            B     POST /calendar/proposals/{id}/publication
            B     POST /calendar/proposals/{id}/return
            B     POST /calendar/lights
            B     GET  /window-contact
            B     POST /window-contact
            B     GET  /catalogue
            B     GET  /catalogue/check
            B     POST /catalogue/check
            B     GET  /catalogue/draft
            B     POST /catalogue/draft
            B     POST /catalogue/draft/end
            B     GET  /catalogue/draft/matters/new
            B     POST /catalogue/draft/matters/new
            B     GET  /catalogue/draft/matters/{id}
            B     POST /catalogue/draft/matters/{id}
            B     POST /catalogue/draft/matters/{id}/retirement
            B     POST /catalogue/draft/review
            B     POST /catalogue/draft/submission
            B     POST /catalogue/draft/taking-back
            B     GET  /catalogue/draft/totals
            B     POST /catalogue/draft/totals
            B     GET  /catalogue/draft/trial
            B     GET  /catalogue/versions/{version}
            B     GET  /catalogue/versions/{version}/files/{name}
            B     POST /catalogue/versions/{version}/recall
            FB    GET  /roadmaps/outdated
            F     POST /projects/{id}/roadmap/recomputation
            B     GET  /catalogue/figures
            B     POST /catalogue/figures
            B     POST /catalogue/figures/withdrawal
            B     GET  /catalogue/matters/{id}
            FB    GET  /owners
            FB    GET  /owners/list.xlsx
            FB    GET  /owners/{id}
            FB    POST /owners/{id}/contact
            F     POST /owners/{id}
            FB    GET  /projects
            FB    GET  /projects/list.xlsx
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
            FB    POST /mandates/{id}/contact
            F     GET  /mandates/{id}/edit
            F     POST /mandates/{id}/edit
            FO    POST /mandates/{id}/signature
            F     POST /mandates/{id}/offer
            O     POST /mandates/{id}/wish
            FO    POST /mandates/{id}/suspension
            FO    POST /mandates/{id}/resumption
            F     POST /mandates/{id}/archive
            F     GET  /mandates/{id}/amendments/new
            F     POST /mandates/{id}/amendments/new
            FO    POST /mandates/{id}/amendments/{number}/signature
            FO    POST /mandates/{id}/amendments/{number}/drop
            FBO   GET  /mandates/{id}/amendments/{number}/file
            FBO   GET  /mandates/{id}/papers/{name}
            FBO   GET  /mandates/{id}/papers/{name}.docx
            FBO   GET  /mandates/{id}/hand-over
            F     POST /mandates/{id}/hand-over
            FBO   GET  /mandates/{id}/acts
            O     POST /mandates/{id}/acts/objections
            F     POST /mandates/{id}/acts/answers
            B     GET  /mandates/warning
            B     POST /mandates/warning
            O     GET  /my/mandates
            FO    POST /mandates/{id}/ending
            F     POST /mandates/{id}/passing-on
            C     GET  /permissions
            C     GET  /permissions/matrix.xlsx
            *     GET  /reply/{token}
            *     POST /reply/{token}
            *     POST /reply/{token}/forwarding
            FBU   GET  /case-files/{id}/help-requests
            F     GET  /case-files/{id}/help-requests/new
            F     POST /case-files/{id}/help-requests/new
            FB    GET  /help-requests
            FB    GET  /help-requests/list.xlsx
            B     GET  /help-requests/units
            B     GET  /help-requests/units.xlsx
            B     POST /help-requests/units
            FBU   GET  /help-requests/{id}
            FBU   GET  /help-requests/{id}/files/{document}
            F     POST /help-requests/{id}/reminders
            F     POST /help-requests/{id}/withdrawal
            F     POST /help-requests/{id}/closing
            F     POST /help-requests/{id}/again
            U     POST /help-requests/{id}/answer
            U     POST /help-requests/{id}/forwarding
            U     GET  /unit/help
            FB    GET  /case-files
            FBOU  GET  /case-files/{id}
            FOU   POST /case-files/{id}/events
            FBOU  GET  /case-files/{id}/notices
            FU    POST /case-files/{id}/notices
            FU    GET  /case-files/{id}/notices/new
            FU    POST /case-files/{id}/undertakings
            FU    GET  /case-files/{id}/undertakings/new
            FBU   GET  /corrections
            B     GET  /corrections/second
            B     GET  /corrections/second.xlsx
            O     GET  /my/corrections
            FB    GET  /projects/{id}/papers
            F     POST /projects/{id}/papers
            F     GET  /projects/{id}/papers/new
            F     POST /projects/{id}/papers/entries
            FB    GET  /projects/{id}/papers/stage-{stage}.zip
            FBU   GET  /case-files/{id}/papers
            O     GET  /my/projects/{id}/papers
            O     POST /my/projects/{id}/papers
            O     GET  /my/projects/{id}/papers/new
            O     POST /my/projects/{id}/papers/entries
            O     GET  /my/projects/{id}/papers/stage-{stage}.zip
            O     GET  /my/papers
            O     POST /my/papers
            O     GET  /my/papers/new
            FBOU  GET  /papers/{id}
            FO    POST /papers/{id}/versions
            FBOU  GET  /papers/{id}/versions/{number}/file
            FBOU  GET  /papers/{id}/versions/{number}/pages/{page}
            FO    POST /uploads
            FO    GET  /uploads/{id}
            FO    POST /uploads/{id}/pieces
            FBOU  GET  /notices/{id}
            FBOU  GET  /notices/{id}/document.docx
            FBOU  GET  /notices/{id}/print
            FBOU  GET  /notices/{id}/lines/{number}
            O     POST /notices/{id}/lines/{number}/answer
            FU    POST /notices/{id}/lines/{number}/check
            FBOU  GET  /notices/{id}/lines/{number}/entries/{entry}/file
            FBOU  GET  /notices/{id}/lines/{number}/sample/file
            FBOU  GET  /undertakings/{id}
            FU    POST /undertakings/{id}/checks
            *     GET  /policies
            *     GET  /policies/suggestions
            *     GET  /policies/{id}
            B     GET  /library
            B     POST /library
            B     GET  /library/new
            B     GET  /library/{id}
            B     POST /library/{id}
            B     GET  /library/{id}/edit
            B     POST /library/{id}/publication
            B     POST /library/{id}/repeal
            B     POST /library/{id}/dropping
            """;

    /** Who may enter, by method and path, as this table says and nothing else. */
    static Map<String, String> intended() {
        Map<String, String> intended = new LinkedHashMap<>();
        TABLE.lines().map(line -> line.split(" +", 2)).forEach(line -> intended.put(line[1].replaceAll(" +", " ").strip(), line[0]));
        return intended;
    }

    private enum Person {
        NOBODY("", ""), OWNER("O", "owner-factory"), OFFICER("F", "officer-lin"), UNIT("U", "unit-zjj"), BUREAU("B", "bureau-zhong"),
        SYSTEM("S", "system-hou"), SECURITY("C", "security-xie"), AUDIT("A", "audit-gu");

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
        allowed.putAll(intended());
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
            fields.put("do", handler.asking().startsWith("do=") ? handler.asking().substring(3) : "save");
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
