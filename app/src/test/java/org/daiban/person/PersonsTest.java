package org.daiban.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.identity.Trust;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One person stays one person, and nobody becomes another. */
@DaibanTest
class PersonsTest {

    private static final String COUNTY = "441426";
    private static final String ISSUER = "https://identity.example";

    @Autowired
    Persons persons;

    private final String subject = UUID.randomUUID().toString();
    private final String phone = "139" + String.format("%08d", Math.abs(subject.hashCode()) % 100_000_000);

    @Test
    void the_same_proof_is_the_same_person_even_at_the_same_moment() {
        ConcurrentSkipListSet<UUID> people = new ConcurrentSkipListSet<>();
        CompletableFuture.allOf(IntStream.range(0, 8)
                .mapToObj(each -> CompletableFuture.runAsync(() -> people.add(enter(Proof.ofPhone(phone)).account())))
                .toArray(CompletableFuture[]::new)).join();
        assertThat(people).hasSize(1);
    }

    @Test
    void whoever_enters_stands_for_no_owner_by_that() {
        Actor actor = enter(Proof.ofPhone(phone));
        assertThat(actor.standsForOwner()).isFalse();
        assertThat(actor.owner()).isEqualTo(Actor.NO_OWNER);
        assertThat(actor.isTrusted()).isFalse();
        assertThat(actor.name()).doesNotContain(phone).contains("****");
    }

    @Test
    void R00_50_who_is_not_known_for_sure_does_nothing_with_legal_effect() {
        assertThat(StepUp.refusal(enter(Proof.ofPhone(phone)), "撤销委托").orElseThrow().code()).isEqualTo("R00-50");
        assertThat(StepUp.refusal(enter(high(subject, "张演示")), "撤销委托")).isEmpty();
        assertThat(StepUp.refusal(new Actor(UUID.randomUUID(), "服务官", Role.OFFICER, COUNTY, null, null, Trust.LOW), "撤销委托")).isEmpty();
    }

    @Test
    void R00_51_a_low_level_steps_nobody_up() {
        Actor actor = enter(Proof.ofPhone(phone));
        assertThat(join(actor, new Proof(ISSUER, subject, "张演示", Trust.LOW))).extracting(Refusal::code).containsExactly("R00-51");
    }

    @Test
    void R00_52_an_identity_of_somebody_else_steps_nobody_up() {
        enter(high(subject, "张演示"));
        assertThat(join(enter(Proof.ofPhone(phone)), high(subject, "张演示"))).extracting(Refusal::code).containsExactly("R00-52");
    }

    @Test
    void R00_53_an_identity_once_joined_stays_the_one() {
        Actor actor = enter(Proof.ofPhone(phone));
        assertThat(join(actor, high(subject, "张演示"))).isEmpty();
        assertThat(join(actor, high(subject, "张演示"))).as("the same again").isEmpty();
        assertThat(join(actor, high(subject + "2", "张演示"))).extracting(Refusal::code).containsExactly("R00-53");
        assertThat(enter(high(subject, "张演示")).account()).isEqualTo(actor.account());
    }

    @Test
    void R00_54_the_real_name_must_be_the_one_an_officer_compared() {
        Actor actor = enter(Proof.ofPhone(phone));
        Jurisdiction.within(COUNTY, () -> persons.vouch(actor.account(), "张 演示"));
        assertThat(join(actor, high(subject, "李演示"))).extracting(Refusal::code).containsExactly("R00-54");
        assertThat(join(actor, high(subject, ""))).extracting(Refusal::code).containsExactly("R00-54");
        assertThat(join(actor, high(subject, "张演示"))).as("spaces are no difference").isEmpty();
    }

    private Actor enter(Proof proof) {
        return Jurisdiction.within(COUNTY, () -> persons.enter(proof));
    }

    private java.util.List<Refusal> join(Actor actor, Proof proof) {
        return Jurisdiction.within(COUNTY, () -> {
            Outcome<UUID> outcome = persons.join(actor, proof, UUID.randomUUID());
            return outcome.refusals();
        });
    }

    private static Proof high(String subject, String name) {
        return new Proof(ISSUER, subject, name, Trust.HIGH);
    }
}
