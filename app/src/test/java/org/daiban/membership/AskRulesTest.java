package org.daiban.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daiban.identity.Trust;
import org.daiban.rule.Refusal;
import org.junit.jupiter.api.Test;

class AskRulesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final String CODE = "91441402DEMATEXT93";

    @Test
    void everything_that_is_missing_is_told_at_once() {
        assertThat(AskRules.ofAsking(new NewAsk("", "", " ", null, "", Optional.empty()), "", List.of(), List.of(), TODAY))
                .extracting(Refusal::field).containsExactly("personName", "ownerName", "creditCode", "capacity");
        assertThat(AskRules.ofAsking(asked("91441402DEMATEXT94"), "张演示", List.of(), List.of(), TODAY))
                .extracting(Refusal::code).containsExactly("R01-13");
    }

    @Test
    void R00_55_who_asked_already_or_is_bound_does_not_ask_again() {
        Ask open = ask(CODE, Optional.empty());
        assertThat(codes(AskRules.ofAsking(asked(" 91441402dematext93"), "张演示", List.of(open), List.of(), TODAY))).containsExactly("R00-55");
        Ask confirmed = ask(CODE, answer(true));
        Link link = link(confirmed.id(), Optional.empty());
        assertThat(codes(AskRules.ofAsking(asked(CODE), "张演示", List.of(confirmed), List.of(link), TODAY))).containsExactly("R00-55");
        assertThat(AskRules.ofAsking(asked(CODE), "张演示", List.of(confirmed), List.of(link), TODAY.plusYears(2))).as("run out").isEmpty();
        Link ended = link(confirmed.id(), Optional.of(new Link.Ending("离职", "服务官", Instant.EPOCH)));
        assertThat(AskRules.ofAsking(asked(CODE), "张演示", List.of(confirmed), List.of(ended), TODAY)).as("ended").isEmpty();
        assertThat(AskRules.ofAsking(asked(CODE), "张演示", List.of(ask(CODE, answer(false))), List.of(), TODAY)).as("rejected").isEmpty();
    }

    @Test
    void R00_56_five_open_asks_are_enough() {
        List<Ask> open = IntStream.range(0, 5).mapToObj(each -> ask("code" + each, Optional.empty())).toList();
        assertThat(codes(AskRules.ofAsking(asked(CODE), "张演示", open, List.of(), TODAY))).containsExactly("R00-56");
        assertThat(AskRules.ofAsking(asked(CODE), "张演示", open.subList(0, 4), List.of(), TODAY)).isEmpty();
    }

    @Test
    void R00_57_an_owner_nobody_registered_is_not_confirmed() {
        assertThat(codes(AskRules.ofConfirming(ask(CODE, Optional.empty()), false, TODAY, TODAY))).containsExactly("R00-57");
    }

    @Test
    void R00_58_an_ask_is_answered_once() {
        Ask answered = ask(CODE, answer(true));
        assertThat(codes(AskRules.ofConfirming(answered, true, TODAY, TODAY))).containsExactly("R00-58");
        assertThat(codes(AskRules.ofRejecting(answered, "重复"))).containsExactly("R00-58");
    }

    @Test
    void R00_59_a_link_is_ended_once() {
        Link ended = link(UUID.randomUUID(), Optional.of(new Link.Ending("离职", "服务官", Instant.EPOCH)));
        assertThat(codes(AskRules.ofEnding(ended, "离职"))).containsExactly("R00-59");
        assertThat(AskRules.ofEnding(link(UUID.randomUUID(), Optional.empty()), " ")).extracting(Refusal::field).containsExactly("reason");
    }

    @Test
    void a_link_lasts_from_today_to_three_years_at_most() {
        Ask open = ask(CODE, Optional.empty());
        for (LocalDate wrong : new LocalDate[] {null, TODAY.minusDays(1), TODAY.plusYears(3).plusDays(1)}) {
            assertThat(AskRules.ofConfirming(open, true, wrong, TODAY)).extracting(Refusal::field).containsExactly("endsOn");
        }
        assertThat(AskRules.ofConfirming(open, true, TODAY, TODAY)).isEmpty();
        assertThat(AskRules.ofConfirming(open, true, TODAY.plusYears(3), TODAY)).isEmpty();
        Link link = link(UUID.randomUUID(), Optional.empty());
        assertThat(link.isInForce(link.to())).isTrue();
        assertThat(link.isInForce(link.to().plusDays(1))).isFalse();
        assertThat(link.isInForce(link.from().minusDays(1))).isFalse();
    }

    private static List<String> codes(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::code).toList();
    }

    private static NewAsk asked(String code) {
        return new NewAsk("张演示", code, "演示有限公司", Capacity.AUTHORISED, "", Optional.empty());
    }

    private static Optional<Ask.Answer> answer(boolean confirmed) {
        return Optional.of(new Ask.Answer(confirmed, "核对过", "服务官", Instant.EPOCH));
    }

    private static Ask ask(String code, Optional<Ask.Answer> answer) {
        return new Ask(UUID.randomUUID(), UUID.randomUUID(), "张演示", "13800000021", Trust.LOW, code, "演示有限公司",
                Capacity.AUTHORISED, "", Optional.empty(), Instant.EPOCH, answer);
    }

    private static Link link(UUID id, Optional<Link.Ending> ending) {
        return new Link(id, UUID.randomUUID(), "张演示", UUID.randomUUID(), "演示有限公司", Capacity.AUTHORISED,
                TODAY, TODAY.plusYears(1), "服务官", ending);
    }
}
