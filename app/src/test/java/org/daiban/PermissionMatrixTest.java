package org.daiban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daiban.Handlers.Handler;
import org.daiban.PermissionWalk.Person;
import org.daiban.PermissionWalk.Thing;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.permission.Permission;
import org.daiban.permission.Permissions;
import org.daiban.test.DaibanTest;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every handler × every role × what is one's own, another owner's and another unit's, another jurisdiction's: whoever may
 * enter gets it, whoever may not is refused, and what is not theirs is not there. What is right is said by the table in
 * {@link AccessTest}, written by hand.
 */
@DaibanTest
class PermissionMatrixTest {

    private static final String CITY = "441400";
    private static final String ELSEWHERE = "441424";

    /** Things of these kinds are not made here: their own and others' cells are walked where the reason says. */
    private static final Map<String, String> NOT_MADE_HERE = new TreeMap<>(Map.ofEntries(
            Map.entry("/sign-in/phone/{id}", "open to anybody; an entry under way is known by its id alone: PhonePages tests"),
            Map.entry("/sign-in/unified/{service}", "open to anybody; names an identity service, no record"),
            Map.entry("/r/{code}/**", "open to anybody; leads to the public pages, which are walked"),
            Map.entry("/my/owners/{link}", "a link belongs to its person: membership tests"),
            Map.entry("/my/members/{id}/ending", "a link belongs to its owner: membership tests"),
            Map.entry("/memberships/{id}", "an ask is the window's whoever it speaks of: membership tests"),
            Map.entry("/memberships/{id}/letter", "an ask is the window's whoever it speaks of: membership tests"),
            Map.entry("/memberships/{id}/phone", "an ask is the window's whoever it speaks of: membership tests"),
            Map.entry("/memberships/{id}/answer", "an ask is the window's whoever it speaks of: membership tests"),
            Map.entry("/owners/{id}/members/{link}/ending", "a link belongs to its owner: membership tests"),
            Map.entry("/audit/verify/{id}", "a verification is the auditors' of the jurisdiction: AuditPagesTest"),
            Map.entry("/rosters/{id}", "a jurisdiction has one open round at a time: roster tests"),
            Map.entry("/rosters/{id}/reminders", "a jurisdiction has one open round at a time: roster tests"),
            Map.entry("/rosters/{id}/ending", "a jurisdiction has one open round at a time: roster tests"),
            Map.entry("/rosters/{id}/rosters.xlsx", "a jurisdiction has one open round at a time: roster tests"),
            Map.entry("/roster-replies/{id}", "a reply belongs to its unit: RosterPagesTest"),
            Map.entry("/roster-replies/{id}/opening", "a reply belongs to its unit: RosterPagesTest"),
            Map.entry("/roster-replies/{id}/unchanged", "a reply belongs to its unit: RosterPagesTest"),
            Map.entry("/roster-replies/{id}/file", "a reply belongs to its unit: RosterPagesTest"),
            Map.entry("/roster-replies/{id}/form.docx", "a reply belongs to its unit: RosterPagesTest"),
            Map.entry("/roster-replies/{id}/form.xlsx", "a reply belongs to its unit: RosterPagesTest"),
            Map.entry("/roster-replies/{id}/seal", "a reply belongs to its unit: RosterPagesTest"),
            Map.entry("/roster-replies/{id}/marked.xlsx", "a reply belongs to its unit: RosterPagesTest"),
            Map.entry("/roster-replies/{id}/return", "a reply belongs to its unit: RosterPagesTest"),
            Map.entry("/roster-replies/{id}/acceptance", "a reply belongs to its unit: RosterPagesTest"),
            Map.entry("/roster-replies/{id}/phones", "a reply belongs to its unit: RosterPagesTest"),
            Map.entry("/notices/{id}/lines/{number}/entries/{entry}/file", "nothing was sent here: CorrectionPagesTest"),
            Map.entry("/notices/{id}/lines/{number}/sample/file", "nothing was sent here: CorrectionPagesTest"),
            Map.entry("/uploads/{id}", "a file on its way belongs to one account: PapersPagesTest"),
            Map.entry("/uploads/{id}/pieces", "a file on its way belongs to one account: PapersPagesTest"),
            Map.entry("/requests/{id}/files/{document}", "a file belongs to its request: RequestPagesTest"),
            Map.entry("/my/requests/{id}/files/{document}", "a file belongs to its request: RequestPagesTest"),
            Map.entry("/catalogue/versions/{version}/files/{name}", "reference data of the whole jurisdiction: catalogue tests"),
            Map.entry("/catalogue/draft/matters/{id}", "a draft belongs to the whole bureau: catalogue tests"),
            Map.entry("/catalogue/draft/matters/{id}/retirement", "a draft belongs to the whole bureau: catalogue tests"),
            Map.entry("/mandates/{id}/amendments/{number}/file", "no amendment is made here: WholeLifePagesTest"),
            Map.entry("/mandates/{id}/amendments/{number}/drop", "no amendment is made here: WholeLifePagesTest"),
            Map.entry("/mandates/{id}/amendments/{number}/signature", "no amendment is made here: WholeLifePagesTest"),
            Map.entry("/mandates/{id}/papers/{name}", "no paper of its course is made here: WholeLifePagesTest"),
            Map.entry("/mandates/{id}/papers/{name}.docx", "no paper of its course is made here: WholeLifePagesTest"),
            Map.entry("/mandates/{id}/acts/objections", "nothing was done by it here: WholeLifePagesTest"),
            Map.entry("/mandates/{id}/acts/answers", "nothing was done by it here: WholeLifePagesTest"),
            Map.entry("/case-files/{id}/delivery/phone", "nothing was delivered here: ClosingPagesTest"),
            Map.entry("/case-files/{id}/delivery/{number}/scan", "nothing was delivered here: ClosingPagesTest"),
            Map.entry("/projects/{id}/archive.zip", "for the project's own officer, its owner and the bureau: ClosingPagesTest"),
            Map.entry("/my/ratings/{id}", "nothing was delivered here: RatingPagesTest"),
            Map.entry("/my/ratings/{id}/objection", "nothing was delivered here: RatingPagesTest"),
            Map.entry("/rate/{token}", "open to whoever has the link of a text: RatingsStoreTest, RatingPagesTest"),
            Map.entry("/rate/{token}/objection", "open to whoever has the link of a text: RatingsStoreTest, RatingPagesTest"),
            Map.entry("/follow-ups/{id}", "nothing was rated badly here: RatingPagesTest"),
            Map.entry("/follow-ups/{id}/checks", "nothing was rated badly here: RatingPagesTest"),
            Map.entry("/follow-ups/{id}/answer", "nothing was rated badly here: RatingPagesTest"),
            Map.entry("/follow-ups/{id}/closing", "nothing was rated badly here: RatingPagesTest"),
            Map.entry("/validity/{caseFile}", "only a decision that lapses has one: ValidityPagesTest"),
            Map.entry("/validity/{caseFile}/steps", "only a decision that lapses has one: ValidityPagesTest"),
            Map.entry("/validity/of/{project}", "walked with every project of others: ValidityPagesTest"),
            Map.entry("/memos/about/{kind}/{id}", "a memo belongs to one account: MemoPagesTest"),
            Map.entry("/filters/{id}/deletion", "saved conditions belong to one account: SavedFiltersPagesTest"),
            Map.entry("/memos/{id}/settlement", "a memo belongs to one account: MemoPagesTest"),
            Map.entry("/memos/{id}/day", "a memo belongs to one account: MemoPagesTest"),
            Map.entry("/reply/{token}", "open to whoever has the link of a text: HelpRequestsStoreTest, HelpPagesTest"),
            Map.entry("/reply/{token}/forwarding", "open to whoever has the link of a text: HelpRequestsStoreTest, HelpPagesTest"),
            Map.entry("/help-requests/{id}/files/{document}", "a file belongs to the request it answers: HelpPagesTest"),
            Map.entry("/units/{id}/people/{entry}/phone", "an entry of a roster belongs to its unit: roster tests"),
            Map.entry("/units/{id}/absences/{absence}/end", "an absence belongs to its unit: roster tests")));

    private static final String OF_A_COUNTY = "for the bureau of a county, and these people are the city's: sharing and adoption tests";
    private static final String OF_A_PASSWORD = "for who has a password, as no demo account does: StaffSignInJourney";

    /** Cells of whoever may enter these that are not walked; all other cells are. */
    private static final Map<String, String> SPARED = Map.ofEntries(
            Map.entry("GET /my/owners/new", "for somebody who came as a natural person, as no demo account does: membership tests"),
            Map.entry("POST /my/owners/new", "for somebody who came as a natural person, as no demo account does: membership tests"),
            Map.entry("GET /catalogue/source", OF_A_COUNTY),
            Map.entry("POST /catalogue/source", OF_A_COUNTY),
            Map.entry("POST /catalogue/source/changes", OF_A_COUNTY),
            Map.entry("GET /sharing", OF_A_COUNTY),
            Map.entry("POST /sharing", OF_A_COUNTY),
            Map.entry("POST /units/{id}/matters", "an empty form takes every matter from the unit"),
            Map.entry("GET /account/password", OF_A_PASSWORD),
            Map.entry("POST /account/password", OF_A_PASSWORD),
            Map.entry("GET /account/recovery-codes", OF_A_PASSWORD),
            Map.entry("POST /account/recovery-codes", OF_A_PASSWORD),
            Map.entry("GET /account/second-factor", OF_A_PASSWORD),
            Map.entry("POST /account/second-factor", OF_A_PASSWORD),
            Map.entry("GET /account/second-factor/confirmation", OF_A_PASSWORD),
            Map.entry("POST /account/second-factor/confirmation", OF_A_PASSWORD));

    /** Open addresses with a code or a jurisdiction, and what stands in its place. */
    private static final Map<String, String> CODES = Map.of("/progress/{code}", "progress", "/progress/{code}.ics", "progress", "/plan/saved/{code}", "saved");

    /** Reference data and constants in the place of a variable. */
    private static final Map<String, String> CONSTANTS = Map.ofEntries(
            Map.entry("/r/{code}", CITY),
            Map.entry("/filters/{list}", "case-files"),
            Map.entry("/catalogue/matters/{id}", "A06"),
            Map.entry("/guide/{matter}", "A06"),
            Map.entry("/catalogue/versions/{version}", "1"),
            Map.entry("/catalogue/versions/{version}/recall", "1"),
            Map.entry("/calendar/years/{year}", "2026"),
            Map.entry("/calendar/versions/{version}/moved", "1"),
            Map.entry("/audit/{number}", "1"),
            Map.entry("/adoption/{code}", "441427"),
            Map.entry("/adoption/{code}/codes", "441427"),
            Map.entry("/api/v1/calendars/{jurisdiction}/due", CITY));

    @Autowired
    ApplicationContext house;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Permissions permissions;

    @Autowired
    Visitor visitor;

    @Autowired
    Visitor nobody;

    @Test
    void whoever_may_enter_gets_what_is_theirs_and_nobody_gets_more() throws IOException {
        Place own = new Place(house, CITY, "91441402DEMATEXT93", null);
        Place others = new Place(house, CITY, "91441403DEMATEXT1Q", own.unit());
        Place elsewhere = new Place(house, ELSEWHERE, "91441402DEMATEXT93", null);
        Map<Thing, Place> places = Map.of(Thing.OWN, own, Thing.OTHERS, others, Thing.ELSEWHERE, elsewhere);
        Map<String, String> intended = AccessTest.intended();
        List<Handler> handlers = Handlers.all(requestMappingHandlerMapping);
        PermissionWalk walk = new PermissionWalk(NOT_MADE_HERE, SPARED, CODES, CONSTANTS);
        for (Person person : people(own)) {
            Visitor now = person.userName().isEmpty() ? nobody : visitor.as(person.userName());
            for (Handler handler : handlers) {
                walk.cells(now, person, handler, intended.getOrDefault(handler.name(), ""), places);
            }
        }
        walk.write(handlers.size());
        assertThat(walk.wrong).as("cells that are not as the table says").isEmpty();
        assertThat(walk.notMade).as("kinds of things this walk does not make, each with a reason").isEqualTo(
                handlers.stream().map(Handler::pattern).filter(NOT_MADE_HERE::containsKey).collect(Collectors.toCollection(TreeSet::new)));
        assertThat(walk.expected).as("every cell walked or named").isEqualTo(walk.allowed + walk.denied + walk.named);
        assertThat(walk.allowed).as("cells that let in").isGreaterThan(200);
        assertThat(walk.denied).as("cells that keep out").isGreaterThan(500);
    }

    /** What the administrator reads on the screen is what the table intends. */
    @Test
    void the_matrix_on_the_screen_says_what_the_table_says() {
        Map<String, String> intended = new TreeMap<>();
        AccessTest.intended().forEach((name, letters) -> intended.merge(
                name.replaceAll("^(GET|POST) ([^ ]+).*", "$1 $2") + " " + letters(letters), "", (one, same) -> same));
        Map<String, String> shown = new TreeMap<>();
        for (Permission permission : permissions.all()) {
            String letters = permission.open() ? "*" : permission.reaches().keySet().stream().map(PermissionMatrixTest::letter)
                    .sorted().collect(Collectors.joining());
            shown.put((permission.submits() ? "POST " : "GET ") + permission.address() + " " + letters, "");
            assertThat(permission.does()).as(permission.address()).isNotBlank();
            assertThat(permission.module()).as(permission.address()).matches(".*\\p{IsHan}.*");
        }
        assertThat(shown.keySet()).isEqualTo(intended.keySet());
    }

    /** A controller added while the house runs and declared by nobody: the list finds it, and no person enters. */
    @Test
    void a_handler_nobody_declared_is_found_by_the_list_and_lets_nobody_in() throws NoSuchMethodException {
        RequestMappingInfo mapping = RequestMappingInfo.paths("/undeclared").methods(org.springframework.web.bind.annotation.RequestMethod.GET)
                .options(requestMappingHandlerMapping.getBuilderConfiguration()).build();
        requestMappingHandlerMapping.registerMapping(mapping, new Undeclared(), Undeclared.class.getDeclaredMethod("secret"));
        try {
            assertThat(Handlers.all(requestMappingHandlerMapping).stream().map(Handler::name)
                    .filter(name -> !AccessTest.intended().containsKey(name))).containsExactly("GET /undeclared");
            assertThat(nobody.get("/undeclared").statusCode()).isEqualTo(302);
            for (String person : List.of("owner-factory", "officer-lin", "unit-zjj", "bureau-zhong", "system-hou", "security-xie", "audit-gu")) {
                assertThat(visitor.as(person).get("/undeclared").statusCode()).as(person).isEqualTo(403);
            }
        } finally {
            requestMappingHandlerMapping.unregisterMapping(mapping);
        }
    }

    /** No controller of the house. */
    private static final class Undeclared {

        @Does("什么也不该做")
        @GetMapping("/undeclared")
        @ResponseBody
        String secret() {
            return "secret";
        }
    }

    private static List<Person> people(Place own) {
        return List.of(new Person("", ""), new Person("O", own.ownersPerson()), new Person("U", own.unitsPerson()),
                new Person("F", "officer-lin"), new Person("B", "bureau-zhong"), new Person("S", "system-hou"),
                new Person("C", "security-xie"), new Person("A", "audit-gu"));
    }

    private static String letters(String letters) {
        return letters.chars().sorted().mapToObj(letter -> String.valueOf((char) letter)).collect(Collectors.joining());
    }

    private static String letter(Role role) {
        return switch (role) {
            case OWNER -> "O";
            case OFFICER -> "F";
            case UNIT -> "U";
            case BUREAU -> "B";
            case SYSTEM -> "S";
            case SECURITY -> "C";
            case AUDIT -> "A";
        };
    }
}
