package org.daiban.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The drawing in docs/states/mandate.md, arrow by arrow. */
class MandateTest {

    @Test
    void a_draft_waits_for_the_signature_whatever_the_day() {
        assertThat(Papers.drafted().state(LocalDate.parse("2026-04-01"))).isEqualTo(MandateState.DRAFTED);
        assertThat(Papers.drafted().state(LocalDate.parse("2027-04-01"))).isEqualTo(MandateState.DRAFTED);
    }

    @Test
    void a_signed_mandate_is_in_force_from_its_first_to_its_last_day() {
        assertThat(Papers.signed().state(LocalDate.parse("2026-03-01"))).isEqualTo(MandateState.NOT_YET_BEGUN);
        assertThat(Papers.signed().state(LocalDate.parse("2026-03-02"))).isEqualTo(MandateState.IN_FORCE);
        assertThat(Papers.signed().state(LocalDate.parse("2026-06-30"))).isEqualTo(MandateState.IN_FORCE);
        assertThat(Papers.signed().state(LocalDate.parse("2026-07-01"))).isEqualTo(MandateState.EXPIRED);
    }

    @Test
    void an_ended_mandate_was_in_force_until_the_day_before() {
        Mandate revoked = Papers.ended(Papers.signed(), Ending.Kind.REVOKED, "2026-04-15");
        assertThat(revoked.state(LocalDate.parse("2026-04-14"))).isEqualTo(MandateState.IN_FORCE);
        assertThat(revoked.state(LocalDate.parse("2026-04-15"))).isEqualTo(MandateState.REVOKED);
        assertThat(revoked.state(LocalDate.parse("2026-08-01"))).isEqualTo(MandateState.REVOKED);
    }

    @Test
    void each_ending_has_its_own_state() {
        LocalDate after = LocalDate.parse("2026-05-01");
        assertThat(Papers.ended(Papers.signed(), Ending.Kind.COMPLETED, "2026-04-15").state(after)).isEqualTo(MandateState.COMPLETED);
        assertThat(Papers.ended(Papers.drafted(), Ending.Kind.TERMINATED, "2026-04-15").state(after)).isEqualTo(MandateState.TERMINATED);
    }
}
