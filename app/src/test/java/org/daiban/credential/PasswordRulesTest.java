package org.daiban.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Person;
import org.daiban.identity.Role;
import org.daiban.rule.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final Person PERSON = new Person(UUID.randomUUID(), "441400", "chen.zhiyuan", "陈志远", Optional.of(Role.OFFICER),
            Optional.empty(), null, false, Instant.EPOCH, "", Optional.empty());

    @ParameterizedTest
    @ValueSource(strings = {"梅江夜雨客家围屋三更", "correct-tulip-harbour-9", "q7#Lw!z2@Xv"})
    void a_password_nobody_guesses_is_good(String password) {
        assertThat(codes(password)).isEmpty();
    }

    @Test
    void R00_20_a_short_password_is_refused_with_its_length() {
        assertThat(faults("q7#Lw!z")).extracting(Refusal::sentence).first().asString().contains("至少 8 位").contains("7 位");
        assertThat(PasswordRules.faults("q7#Lw!z2@Xv", PERSON, new SignInPolicy(14, 90, 5, 5, 30, 30, 12, 2)))
                .extracting(Refusal::code).contains("R00-20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Chen.Zhiyuan-tulip-harbour", "tulip陈志远harbour9"})
    void R00_21_a_password_with_the_persons_name_is_refused(String password) {
        assertThat(codes(password)).contains("R00-21");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "Password1", "p@ssw0rd", "1234567890", "qwertyuiop", "drowssap", "iloveyou"})
    void R00_22_and_23_what_everybody_tries_first_is_refused(String password) {
        assertThat(codes(password)).containsAnyOf("R00-22", "R00-23");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "p@ssw0rd", "iloveyou"})
    void R00_22_a_leaked_password_is_named_as_such_even_with_figures_for_letters(String password) {
        assertThat(codes(password)).contains("R00-22").doesNotContain("R00-23");
    }

    @ParameterizedTest
    @ValueSource(strings = {"meizhou2026", "daiban-2026", "abcdefgh1234"})
    void R00_23_a_guessable_password_is_refused(String password) {
        assertThat(codes(password)).contains("R00-23");
    }

    @Test
    void every_problem_is_told_at_once() {
        assertThat(PasswordRules.faults("陈志远", PERSON, SignInPolicy.USUAL)).hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(fault -> assertThat(fault.field()).isEqualTo("password"));
    }

    private static List<String> codes(String password) {
        return faults(password).stream().map(Refusal::code).toList();
    }

    private static List<Refusal> faults(String password) {
        return PasswordRules.faults(password, PERSON, SignInPolicy.USUAL);
    }
}
