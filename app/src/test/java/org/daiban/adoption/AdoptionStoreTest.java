package org.daiban.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daiban.adoption.AdoptionDraft.FirstAccount;
import org.daiban.catalogue.CatalogueSources;
import org.daiban.catalogue.Catalogues;
import org.daiban.catalogue.OwnChange;
import org.daiban.catalogue.Sourcing;
import org.daiban.engine.clock.LightPolicy;
import org.daiban.identity.Actor;
import org.daiban.identity.Invitation;
import org.daiban.identity.OneTimeCodes;
import org.daiban.identity.Role;
import org.daiban.jurisdiction.Calendars;
import org.daiban.jurisdiction.Jurisdictions;
import org.daiban.jurisdiction.Region;
import org.daiban.jurisdiction.Regions;
import org.daiban.rule.ApprovalLevel;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.daiban.unit.Unit;
import org.daiban.unit.Units;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** One county from before its adoption to its own changes; each step stands on the one before. */
@DaibanTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdoptionStoreTest {

    private static final String CITY = "441400";
    private static final String COUNTY = "441427";
    private static final UUID KEY = UUID.randomUUID();
    private static final Actor SYSTEM = new Actor(UUID.randomUUID(), "演示开通人", Role.SYSTEM, CITY, null, null);
    private static final Actor BUREAU = new Actor(UUID.randomUUID(), "演示县主管", Role.BUREAU, COUNTY, null, null);

    @Autowired
    Adoptions adoptions;

    @Autowired
    FirstPeople people;

    @Autowired
    OneTimeCodes oneTimeCodes;

    @Autowired
    Regions regions;

    @Autowired
    Jurisdictions jurisdictions;

    @Autowired
    Units units;

    @Autowired
    Catalogues catalogues;

    @Autowired
    Calendars calendars;

    @Autowired
    CatalogueSources sources;

    @Test
    @Order(1)
    void R21_6_only_the_system_administrator_of_the_city_opens_a_county() {
        assertThat(codes(adopt(new Actor(UUID.randomUUID(), "演示", Role.BUREAU, CITY, null, null), draft()))).contains("R21-6");
        assertThat(codes(adopt(new Actor(UUID.randomUUID(), "演示", Role.SYSTEM, "441426", null, null), draft()))).contains("R21-6");
        assertThat(jurisdictions.isAtWork(COUNTY)).isFalse();
    }

    @Test
    @Order(2)
    void R21_7_and_R21_8_are_told_together_with_every_empty_field() {
        AdoptionDraft empty = new AdoptionDraft("", "", "", "", "", ApprovalLevel.COUNTY, Sourcing.INHERIT, LightPolicy.USUAL, Map.of(),
                List.of(new FirstAccount(Role.SYSTEM, "same.name", "演示一人"), new FirstAccount(Role.SECURITY, "same.name", "演示一人"),
                        new FirstAccount(Role.AUDIT, "X", "")));
        assertThat(adopt(SYSTEM, empty).refusals()).extracting(Refusal::field)
                .contains("basis", "bureau", "scheme", "units", "userNameSYSTEM", "userNameAUDIT", "nameAUDIT");
        assertThat(codes(adopt(SYSTEM, empty))).contains("R21-7", "R21-8");
    }

    @Test
    @Order(3)
    void a_county_begins_with_everything_or_nothing_and_the_codes_are_told_once() {
        Outcome<List<Invitation>> adopted = adopt(SYSTEM, draft());
        assertThat(adopted.orThrow()).extracting(invitation -> invitation.actor().role())
                .containsExactly(Role.SYSTEM, Role.SECURITY, Role.AUDIT);
        assertThat(adopted.orThrow()).allMatch(invitation -> !invitation.code().isBlank() && invitation.actor().jurisdiction().equals(COUNTY));
        assertThat(adopt(SYSTEM, draft()).orThrow()).as("the same submit again").isEmpty();
        assertThat(jurisdictions.isAtWork(COUNTY)).isTrue();
        assertThat(jurisdictions.letterhead(COUNTY).bureau()).isEqualTo("蕉岭县行政服务局（演示）");
        assertThat(Jurisdiction.within(COUNTY, () -> calendars.lights())).isEqualTo(new LightPolicy(3, 25));
    }

    @Test
    @Order(4)
    void R21_5_a_county_adopts_once() {
        assertThat(codes(adoptions.adopt(SYSTEM, region(), draft(), UUID.randomUUID()))).contains("R21-5");
    }

    @Test
    @Order(5)
    void units_and_what_they_handle_come_along_under_their_names_in_the_county() {
        Map<String, Unit> ofCity = Jurisdiction.within(CITY, () -> units.byMatter());
        Map<String, Unit> ofCounty = Jurisdiction.within(COUNTY, () -> units.byMatter());
        assertThat(ofCounty.keySet()).isEqualTo(ofCity.keySet());
        assertThat(ofCounty.get("A01").name()).isEqualTo("县发展和改革局");
        assertThat(ofCounty.get("A01").kind()).isEqualTo("县级部门");
        assertThat(ofCounty.get("A01").id()).isNotEqualTo(ofCity.get("A01").id());
    }

    @Test
    @Order(6)
    void the_catalogue_is_the_citys_with_the_countys_names_and_the_calendar_the_same() {
        var ofCounty = Jurisdiction.within(COUNTY, () -> catalogues.current().catalogue());
        assertThat(ofCounty.matter("A01").orElseThrow().authority()).isEqualTo("县发展和改革局");
        assertThat(ofCounty.matters()).hasSameSizeAs(Jurisdiction.within(CITY, () -> catalogues.current().catalogue()).matters());
        int year = Jurisdiction.within(CITY, () -> calendars.current().lastPublishedYear());
        assertThat(Jurisdiction.within(COUNTY, () -> calendars.current().specialDays(year)))
                .isEqualTo(Jurisdiction.within(CITY, () -> calendars.current().specialDays(year)));
    }

    @Test
    @Order(7)
    void R21_16_a_county_that_inherits_changes_nothing_and_R21_15_publishes_nothing() {
        within(() -> assertThat(codes(sources.change(BUREAU, "A05", OwnChange.Kind.AUTHORITY, "县政务服务局", "演示", UUID.randomUUID())))
                .contains("R21-16"));
    }

    @Test
    @Order(8)
    void own_changes_make_a_new_version_and_the_old_one_stays_what_it_was() {
        within(() -> {
            int before = catalogues.current().version();
            sources.decide(BUREAU, Sourcing.OVERRIDE, "演示", UUID.randomUUID()).orThrow();
            sources.change(BUREAU, "A05", OwnChange.Kind.AUTHORITY, "县政务服务局", "演示", UUID.randomUUID()).orThrow();
            sources.change(BUREAU, "A03", OwnChange.Kind.NOT_APPLICABLE, "由市里办理", "演示", UUID.randomUUID()).orThrow();
            sources.change(BUREAU, "A02", OwnChange.Kind.PROMISED, "3\nWORKING_DAYS\n演示", "演示", UUID.randomUUID()).orThrow();
            var now = catalogues.current();
            assertThat(now.version()).isGreaterThan(before);
            assertThat(now.catalogue().matter("A05").orElseThrow().authority()).isEqualTo("县政务服务局");
            assertThat(now.catalogue().matter("A02").orElseThrow().promised().amount()).isEqualTo(3);
            assertThat(catalogues.version(before).orElseThrow().catalogue().matter("A05").orElseThrow().authority())
                    .isNotEqualTo("县政务服务局");
            var facts = now.catalogue().parse(Map.of("investmentKind", "GOVERNMENT")).facts();
            assertThat(now.catalogue().matter("A03").orElseThrow().condition().truth(facts).name()).isEqualTo("FALSE");
        });
    }

    @Test
    @Order(9)
    void R21_17_and_R21_18_and_a_limit_that_cannot_be_read_are_refused() {
        within(() -> {
            assertThat(codes(sources.change(BUREAU, "Z99", OwnChange.Kind.AUTHORITY, "县局", "演示", UUID.randomUUID()))).contains("R21-17");
            assertThat(codes(sources.change(BUREAU, "A01", OwnChange.Kind.AUTHORITY, "县发展和改革局", "演示", UUID.randomUUID()))).contains("R21-18");
            assertThat(sources.change(BUREAU, "A01", OwnChange.Kind.PROMISED, "很快\nWORKING_DAYS\n", "演示", UUID.randomUUID()).isDone()).isFalse();
        });
    }

    @Test
    @Order(10)
    void R21_14_own_changes_are_taken_back_one_by_one_before_the_county_inherits_again() {
        within(() -> {
            assertThat(codes(sources.decide(BUREAU, Sourcing.INHERIT, "演示", UUID.randomUUID()))).contains("R21-14");
            assertThat(codes(sources.decide(BUREAU, Sourcing.OVERRIDE, "演示", UUID.randomUUID()))).contains("R21-13");
            sources.changes().changes().forEach(change ->
                    sources.change(BUREAU, change.matter(), change.kind(), null, "演示撤回", UUID.randomUUID()).orThrow());
            assertThat(sources.decide(BUREAU, Sourcing.INHERIT, "演示", UUID.randomUUID()).isDone()).isTrue();
            assertThat(catalogues.current().catalogue().matter("A05").orElseThrow().authority()).isNotEqualTo("县政务服务局");
        });
    }

    @Test
    @Order(11)
    void R21_12_a_city_has_nothing_to_follow() {
        Jurisdiction.within(CITY, () -> assertThat(codes(sources.decide(
                new Actor(UUID.randomUUID(), "演示", Role.BUREAU, CITY, null, null), Sourcing.INHERIT, "演示", UUID.randomUUID())))
                .contains("R21-12"));
    }

    @Test
    @Order(12)
    void R21_23_who_has_not_come_in_gets_another_code_and_who_has_is_the_countys_own() {
        FirstPeople.Administrator first = people.of(region()).get(0);
        UUID account = first.account().person().account();
        assertThat(first.waiting() && first.open()).isTrue();
        UUID key = UUID.randomUUID();
        assertThat(codes(people.issueAgain(new Actor(UUID.randomUUID(), "演示", Role.BUREAU, CITY, null, null), region(), account, key)))
                .containsExactly("R21-6");
        Invitation again = people.issueAgain(SYSTEM, region(), account, key).orThrow().orElseThrow();
        assertThat(people.issueAgain(SYSTEM, region(), account, key).orThrow()).as("the same submit again").isEmpty();
        within(() -> {
            assertThat(oneTimeCodes.fits(account, again.code())).isTrue();
            oneTimeCodes.use(account);
        });
        assertThat(people.of(region()).get(0).waiting()).isFalse();
        assertThat(codes(people.issueAgain(SYSTEM, region(), account, UUID.randomUUID()))).containsExactly("R21-23");
        assertThat(codes(people.issueAgain(SYSTEM, region(), UUID.randomUUID(), UUID.randomUUID()))).containsExactly("R21-23");
    }

    private Outcome<List<Invitation>> adopt(Actor actor, AdoptionDraft draft) {
        return adoptions.adopt(actor, region(), draft, KEY);
    }

    private AdoptionDraft draft() {
        Map<String, String> names = new HashMap<>(adoptions.units(region()).stream()
                .collect(Collectors.toMap(AdoptableUnit::cityName, AdoptableUnit::proposed)));
        return new AdoptionDraft("演示开通文件", "蕉岭县行政服务局（演示）", "蕉政", "蕉岭县代办方案（演示）", "", ApprovalLevel.COUNTY,
                Sourcing.INHERIT, new LightPolicy(3, 25), names, List.of(
                        new FirstAccount(Role.SYSTEM, "system.jiaoling", "演示甲"), new FirstAccount(Role.SECURITY, "security.jiaoling", "演示乙"),
                        new FirstAccount(Role.AUDIT, "audit.jiaoling", "演示丙")));
    }

    private Region region() {
        return regions.find(COUNTY).orElseThrow();
    }

    private static void within(Runnable work) {
        Jurisdiction.within(COUNTY, work);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.refusals().stream().map(Refusal::code).toList();
    }
}
