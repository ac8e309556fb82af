package org.daiban.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.Matter;
import org.junit.jupiter.api.Test;

/** A thousand mandates taken a hundred random steps each: whatever people try, none comes where the drawing has no way. */
class MandateModelTest {

    private static final long SEED = 20261124;
    private static final int MANDATES = 1_000;
    private static final int STEPS = 100;
    private static final Catalogue CATALOGUE = ActRulesTest.catalogue();
    private static final Matter MATTER = CATALOGUE.matter("A01").orElseThrow();

    @Test
    void a_thousand_mandates_of_a_hundred_random_steps_never_come_into_an_illegal_state() throws IOException {
        Set<String> drawn = Files.readAllLines(Path.of("../docs/states/mandate.md")).stream().map(String::strip)
                .filter(line -> line.contains(" --> ") && line.contains(": ")).flatMap(line -> Stream.of(line.substring(line.indexOf(": ") + 2).split("、"))
                        .map(step -> line.substring(0, line.indexOf(":")) + ": " + step)).collect(Collectors.toSet());
        Random random = new Random(SEED);
        Map<MandateState, Integer> met = new TreeMap<>();
        int refused = 0;
        for (int number = 0; number < MANDATES; number++) {
            Walk walk = Walk.begin(LocalDate.parse("2026-02-20").plusDays(random.nextInt(20)));
            Map<LocalDate, MandateState> past = new LinkedHashMap<>();
            for (int step = 0; step < STEPS; step++) {
                Walk.Step wanted = likely(random);
                Optional<Walk> next = walk.take(wanted);
                if (next.isEmpty()) {
                    refused++;
                    continue;
                }
                follows(drawn, walk, wanted, next.get());
                if (!wanted.isRecord()) {
                    past.put(walk.today(), walk.state());
                }
                walk = next.get();
                holds(walk);
                met.merge(walk.state(), 1, Integer::sum);
            }
            staysPast(walk.mandate(), past);
        }
        assertThat(met.keySet()).containsExactlyInAnyOrder(MandateState.values());
        assertThat(refused).isGreaterThan(MANDATES);
    }

    /** Ends are rare and days frequent, or every walk is over at once. */
    private static Walk.Step likely(Random random) {
        Walk.Step step = Walk.Step.values()[random.nextInt(Walk.Step.values().length)];
        boolean rare = step == Walk.Step.REVOKE || step == Walk.Step.TERMINATE || step == Walk.Step.COMPLETE || step == Walk.Step.LAST_DAY_PASSES;
        return rare && random.nextInt(6) > 0 ? Walk.Step.NEXT_DAY : step;
    }

    private static void follows(Set<String> drawn, Walk before, Walk.Step step, Walk after) {
        if (step.isRecord() || before.state() != after.state()) {
            assertThat(drawn).contains(before.state() + " --> " + after.state() + ": " + step.label(after.state()));
        }
        boolean ended = before.mandate().ending().isPresent();
        assertThat(!ended || !after.state().isLive()).as("what ended stays so").isTrue();
        if (before.mandate().signature().isPresent()) {
            assertThat(after.mandate().substance()).as("what was signed").isEqualTo(before.mandate().substance());
        }
    }

    private static void holds(Walk walk) {
        boolean allowed = new ActRules(List.of(walk.mandate()), Papers.FIRST, MATTER,
                new IntendedAct(Papers.PROJECT, "A01", Authority.SUBMIT, walk.today())).refusals().isEmpty();
        assertThat(allowed).as("acts in state %s", walk.state()).isEqualTo(walk.state() == MandateState.IN_FORCE);
        if (walk.state() == MandateState.ARCHIVED) {
            assertThat(Stream.of(Walk.Step.values()).filter(Walk.Step::isRecord).flatMap(step -> walk.take(step).stream())).isEmpty();
        }
        assertThat(walk.mandate().course().amendments().stream().filter(Amendment::isOpen).count()).isLessThanOrEqualTo(1);
        assertThat(walk.mandate().course().suspensions().stream().filter(one -> one.resumption().isEmpty()).count()).isLessThanOrEqualTo(1);
    }

    /** What a day was when it was over it stays: records are of their own day. */
    private static void staysPast(Mandate mandate, Map<LocalDate, MandateState> past) {
        past.forEach((day, state) -> {
            if (!state.isUnsigned()) {
                assertThat(mandate.state(day)).as(day.toString()).isEqualTo(state);
            }
        });
    }
}
