package org.daiban.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daiban.engine.clock.LightPolicy;
import org.daiban.engine.matter.MatterKind;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each test in a jurisdiction of its own. */
@DaibanTest
class CalendarsTest {

    /** Made up: nobody has published 2027. */
    private static final String NEXT_YEAR = "date,kind\n2027-01-01,HOLIDAY\n2027-02-06,SWAPPED\n";

    @Autowired
    Calendars calendars;

    @Autowired
    CalendarProposals proposals;

    @Test
    void the_bundled_years_are_the_first_version() {
        in("910001", () -> {
            assertThat(calendars.current().version()).isEqualTo(1);
            assertThat(calendars.years()).extracting(PublishedYear::year).containsExactly(2026, 2025, 2024, 2023, 2022, 2021, 2020, 2019, 2018, 2017);
            assertThat(calendars.years().get(0).workingDays()).isEqualTo(248);
            return null;
        });
    }

    @Test
    void a_published_year_is_the_next_version_and_the_old_one_stays_readable() {
        in("910002", () -> {
            LocalDate friday = LocalDate.of(2027, 1, 1);
            assertThat(calendars.current().isWorkingDay(friday)).isTrue();
            assertThat(publish(2027, NEXT_YEAR, 1)).isEqualTo(Outcome.done(2));
            assertThat(calendars.current().isWorkingDay(friday)).isFalse();
            assertThat(calendars.current().lastPublishedYear()).isEqualTo(2027);
            assertThat(calendars.version(1).orElseThrow().isWorkingDay(friday)).isTrue();
            assertThat(calendars.version(3)).isEmpty();
            return null;
        });
        in("910003", () -> assertThat(calendars.current().version()).as("another jurisdiction").isEqualTo(1));
    }

    @Test
    void an_amended_year_changes_its_days_and_keeps_the_others() {
        in("910004", () -> {
            String shorter = calendars.years().get(0).days().replaceAll("2026-09-25,HOLIDAY\r?\n", "");
            YearDifference difference = calendars.preview(new YearPublication(2026, shorter, "演示〔2026〕1号", 1)).orThrow();
            assertThat(difference.nowWorked()).containsExactly(LocalDate.of(2026, 9, 25));
            assertThat(difference.nowOff()).isEmpty();
            assertThat(difference.daysAfter()).isEqualTo(difference.daysBefore() + 1);
            assertThat(publish(2026, shorter, 1).isDone()).isTrue();
            assertThat(calendars.current().isWorkingDay(LocalDate.of(2026, 9, 25))).isTrue();
            assertThat(calendars.current().isWorkingDay(LocalDate.of(2020, 1, 31))).isFalse();
            assertThat(calendars.years().get(0).document()).isEqualTo("演示〔2026〕1号");
            return null;
        });
    }

    @Test
    void the_same_submit_twice_publishes_once() {
        in("910005", () -> {
            UUID key = UUID.randomUUID();
            var publication = new YearPublication(2027, NEXT_YEAR, "演示〔2026〕1号", 1);
            assertThat(TwoPeople.publish(proposals, publication, key)).isEqualTo(Outcome.done(2));
            assertThat(TwoPeople.publish(proposals, publication, key)).isEqualTo(Outcome.done(2));
            assertThat(calendars.current().version()).isEqualTo(2);
            return null;
        });
    }

    @Test
    void R22_79_who_saw_an_older_version_is_told_who_was_faster() {
        in("910006", () -> {
            publish(2027, NEXT_YEAR, 1);
            Refusal refusal = publish(2027, NEXT_YEAR.replace("02-06", "02-07"), 1).refusals().get(0);
            assertThat(refusal.code()).isEqualTo("R22-79");
            assertThat(refusal.sentence()).contains("演示复核人", "第 2 版");
            return null;
        });
    }

    @Test
    void R22_77_years_are_published_one_after_the_other() {
        in("910007", () -> assertThat(codes(2028, NEXT_YEAR.replace("2027", "2028"))).contains("R22-77"));
        in("910007", () -> assertThat(codes(2016, "date,kind\n2016-01-01,HOLIDAY\n")).contains("R22-77"));
    }

    @Test
    void R22_78_an_unchanged_year_is_not_published_again() {
        in("910008", () -> assertThat(codes(2026, calendars.years().get(0).days())).containsExactly("R22-78"));
    }

    @Test
    void the_thresholds_of_the_lights_are_set_with_a_reason_and_hold_at_once() {
        in("910009", () -> {
            assertThat(calendars.lights()).isEqualTo(LightPolicy.USUAL);
            set(Optional.empty(), Optional.of(new LightPolicy(3, 30)));
            assertThat(calendars.lightPolicies().of(MatterKind.FILING)).isEqualTo(new LightPolicy(3, 30));
            return null;
        });
        in("910010", () -> assertThat(calendars.lights()).isEqualTo(LightPolicy.USUAL));
    }

    @Test
    void a_kind_of_matter_may_have_thresholds_of_its_own_until_they_are_taken_back() {
        in("910016", () -> {
            set(Optional.of(MatterKind.LICENCE), Optional.of(new LightPolicy(5, 40)));
            set(Optional.empty(), Optional.of(new LightPolicy(3, 30)));
            assertThat(calendars.lightPolicies().of(MatterKind.LICENCE)).isEqualTo(new LightPolicy(5, 40));
            assertThat(calendars.lightPolicies().of(MatterKind.FILING)).isEqualTo(new LightPolicy(3, 30));
            set(Optional.of(MatterKind.LICENCE), Optional.empty());
            assertThat(calendars.lightPolicies()).isEqualTo(new LightPolicies(new LightPolicy(3, 30), Map.of()));
            return null;
        });
    }

    private void set(Optional<MatterKind> kind, Optional<LightPolicy> policy) {
        calendars.setLights(bureau(), kind, policy, "演示", UUID.randomUUID()).orThrow();
    }

    static Stream<Arguments> badFiles() {
        return Stream.of(
                arguments("nothing", "", 1, "空的"),
                arguments("only a head", "date,kind\n", 1, "没有一天"),
                arguments("no head", "2027-01-01,HOLIDAY\n", 1, "列名应当是 date,kind"),
                arguments("other columns", "day;type\n2027-01-01;HOLIDAY\n", 2, "列名"),
                arguments("a day that is none", "date,kind\n2027-02-30,HOLIDAY\n", 1, "不是日期"),
                arguments("a date in another style", "date,kind\n2027/1/1,HOLIDAY\n", 1, "不是日期"),
                arguments("another year", "date,kind\n2026-01-01,HOLIDAY\n", 1, "不在 2027 年"),
                arguments("an unknown kind", "date,kind\n2027-01-01,假\n", 1, "HOLIDAY（放假）"),
                arguments("a holiday on a Sunday", "date,kind\n2027-01-03,HOLIDAY\n", 1, "星期日"),
                arguments("a swapped Monday", "date,kind\n2027-01-04,SWAPPED\n", 1, "本来就上班"),
                arguments("a day twice", "date,kind\n2027-01-01,HOLIDAY\n2027-01-01,HOLIDAY\n", 1, "前一处在第 2 行"),
                arguments("a column too many", "date,kind\n2027-01-01,HOLIDAY,元旦\n", 1, "有 3 列"),
                arguments("an open quote", "date,kind\n\"2027-01-01,HOLIDAY\n", 1, "引号没有闭合"),
                arguments("everything at once", "date,kind\nx,y\n2026-01-01,HOLIDAY\n2027-01-04,SWAPPED\n", 4, "第 4 行"),
                arguments("a novel", "date,kind\n" + "很久很久以前\n".repeat(20_000), 1, "文件太大"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void a_bad_file_is_refused_with_every_problem_and_nothing_is_kept(String what, String file, int problems, String words) {
        in("910011", () -> {
            List<Refusal> refusals = publish(2027, file, 1).refusals();
            assertThat(refusals).hasSize(problems).allSatisfy(refusal -> assertThat(refusal.sentence()).endsWith("。"));
            assertThat(refusals).anySatisfy(refusal -> assertThat(refusal.sentence()).contains(words));
            assertThat(calendars.current().version()).isEqualTo(1);
            return null;
        });
    }

    @Test
    void a_year_without_its_source_is_refused() {
        in("910012", () -> assertThat(TwoPeople.publish(proposals, new YearPublication(2027, NEXT_YEAR, " ", 1), UUID.randomUUID()).refusals())
                .extracting(Refusal::field).containsExactly("document"));
    }

    private Outcome<Integer> publish(int year, String days, int seen) {
        return TwoPeople.publish(proposals, new YearPublication(year, days, "演示〔2026〕1号", seen), UUID.randomUUID());
    }

    private List<String> codes(int year, String days) {
        return publish(year, days, 1).refusals().stream().map(Refusal::code).toList();
    }

    private static Actor bureau() {
        return new Actor(UUID.randomUUID(), "演示局长", Role.BUREAU, Jurisdiction.current(), null, null);
    }

    private static <T> T in(String jurisdiction, Supplier<T> work) {
        return Jurisdiction.within(jurisdiction, work);
    }
}
