package org.daiban.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daiban.request.Requests.CHEN;
import static org.daiban.request.Requests.DAY;
import static org.daiban.request.Requests.LIN;
import static org.daiban.request.Requests.PROJECT;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.daiban.identity.Role;
import org.daiban.rule.Refusal;
import org.junit.jupiter.api.Test;

/** What may be done with a request, by whom and when. */
class RequestRulesTest {

    @Test
    void R03_1_a_change_without_a_mode_is_refused_beside_the_field() {
        assertThat(refusals(RequestState.OPEN, new Deed.Changed(null, null, ""), Role.OFFICER)).extracting(Refusal::code, Refusal::field)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("R03-1", "mode"));
    }

    @Test
    void R03_2_nothing_is_done_with_a_closed_request_but_notes_and_reopening() {
        for (Deed deed : Requests.deeds(Requests.in(RequestState.CLOSED))) {
            List<String> codes = codes(RequestState.CLOSED, deed, Role.OFFICER);
            switch (deed.kind()) {
                case NOTED, REOPENED -> assertThat(codes).as(deed.toString()).isEmpty();
                case AGREED, OBJECTED, LAPSED -> assertThat(codes).as(deed.toString()).containsExactly("R03-7");
                case ASSIGNED, CLOSED -> assertThat(codes).as(deed.toString()).containsExactly("");
                default -> assertThat(codes).as(deed.toString()).containsExactly("R03-2");
            }
        }
        assertThat(codes(RequestState.CLOSED, new Deed.Closed(""), Role.OWNER)).containsExactly("R03-2");
        assertThat(codes(RequestState.CLOSED, new Deed.Assigned(LIN, CHEN, "休假"), Role.BUREAU)).containsExactly("R03-2");
    }

    @Test
    void R03_3_nobody_answers_a_request_nobody_was_given() {
        assertThat(codes(RequestState.UNASSIGNED, new Deed.Replied("可以"), Role.OFFICER)).containsExactly("R03-3");
        assertThat(codes(RequestState.UNASSIGNED, new Deed.Proposed(Result.SOLVED, "办好了"), Role.OFFICER)).containsExactly("R03-3");
        assertThat(codes(RequestState.UNASSIGNED, new Deed.FollowedUp(Channel.PHONE, "又来电"), Role.OFFICER)).isEmpty();
    }

    @Test
    void R03_4_it_grows_to_acting_only_with_a_project() {
        assertThat(codes(RequestState.REPLIED, new Deed.Changed(Mode.ACT, null, ""), Role.OFFICER)).containsExactly("R03-4");
        assertThat(codes(RequestState.REPLIED, new Deed.Changed(Mode.ACT, PROJECT, ""), Role.OFFICER)).isEmpty();
        assertThat(codes(RequestState.REPLIED, new Deed.Changed(Mode.GUIDE, null, ""), Role.OFFICER)).isEmpty();
    }

    @Test
    void R03_5_a_change_that_changes_nothing_is_refused() {
        assertThat(codes(RequestState.REPLIED, new Deed.Changed(Mode.CONSULT, null, ""), Role.OFFICER)).containsExactly("R03-5");
    }

    @Test
    void R03_7_nobody_agrees_where_nothing_is_proposed() {
        for (RequestState state : List.of(RequestState.OPEN, RequestState.REPLIED, RequestState.INQUIRING)) {
            assertThat(codes(state, new Deed.Agreed(""), Role.OWNER)).containsExactly("R03-7");
            assertThat(codes(state, new Deed.Objected("没有"), Role.OWNER)).containsExactly("R03-7");
        }
        assertThat(codes(RequestState.PROPOSED, new Deed.Agreed(""), Role.OWNER)).isEmpty();
    }

    @Test
    void R03_8_while_a_closing_is_proposed_the_owner_answers_that_first() {
        assertThat(codes(RequestState.PROPOSED, new Deed.FollowedUp(Channel.OWNER_SPACE, "还有"), Role.OWNER)).containsExactly("R03-8");
        assertThat(codes(RequestState.PROPOSED, new Deed.Replied("再说"), Role.OFFICER)).containsExactly("R03-8");
        assertThat(codes(RequestState.PROPOSED, new Deed.Objected("还没好"), Role.OWNER)).isEmpty();
    }

    @Test
    void R03_9_an_officer_who_records_the_owners_word_says_how_it_was_given() {
        assertThat(codes(RequestState.PROPOSED, new Deed.Agreed(" "), Role.OFFICER)).containsExactly("R03-9");
        assertThat(codes(RequestState.PROPOSED, new Deed.Objected(""), Role.OFFICER)).containsExactly("R03-9");
        assertThat(codes(RequestState.PROPOSED, new Deed.Agreed("江女士来电"), Role.OFFICER)).isEmpty();
    }

    @Test
    void R03_10_silence_closes_on_the_day_after_the_period_and_not_before() {
        ServiceRequest proposed = Requests.in(RequestState.PROPOSED);
        LocalDate last = proposed.course().agreeBy();
        assertThat(RequestRules.refusals(proposed, new Deed.Lapsed(), Role.OFFICER, last)).extracting(Refusal::code).containsExactly("R03-10");
        assertThat(RequestRules.refusals(proposed, new Deed.Lapsed(), Role.OFFICER, last.plusDays(1))).isEmpty();
    }

    @Test
    void R03_11_only_a_closed_request_is_reopened_and_with_a_reason() {
        assertThat(codes(RequestState.OPEN, new Deed.Reopened("又来"), Role.OWNER)).containsExactly("R03-11");
        assertThat(refusals(RequestState.CLOSED, new Deed.Reopened(" "), Role.OWNER)).extracting(Refusal::sentence)
                .containsExactly("请写明为什么重新打开。");
        assertThat(codes(RequestState.CLOSED, new Deed.Reopened("又卡住了"), Role.OWNER)).isEmpty();
    }

    @Test
    void R07_5_an_assignment_on_what_was_seen_before_is_refused() {
        assertThat(codes(RequestState.OPEN, new Deed.Assigned(null, CHEN, ""), Role.BUREAU)).containsExactly("R07-5");
    }

    @Test
    void R07_8_and_R07_9_a_reassignment_goes_to_somebody_else_and_has_a_reason() {
        assertThat(codes(RequestState.OPEN, new Deed.Assigned(LIN, LIN, "休假"), Role.BUREAU)).containsExactly("R07-8");
        assertThat(codes(RequestState.OPEN, new Deed.Assigned(LIN, CHEN, " "), Role.BUREAU)).containsExactly("R07-9");
        assertThat(codes(RequestState.UNASSIGNED, new Deed.Assigned(null, CHEN, ""), Role.BUREAU)).isEmpty();
    }

    @Test
    void each_does_only_what_is_theirs() {
        for (RequestState state : RequestState.values()) {
            for (Deed deed : Requests.deeds(Requests.in(state))) {
                for (Role role : List.of(Role.UNIT, Role.SYSTEM, Role.SECURITY, Role.AUDIT)) {
                    assertThat(refusals(state, deed, role)).as("%s %s %s", state, deed, role).isNotEmpty();
                }
                if (deed.kind() == EntryKind.ASSIGNED) {
                    assertThat(refusals(state, deed, Role.OFFICER)).isNotEmpty();
                }
                if (List.of(EntryKind.REPLIED, EntryKind.NOTED, EntryKind.CHANGED, EntryKind.LAPSED).contains(deed.kind())) {
                    assertThat(refusals(state, deed, Role.OWNER)).isNotEmpty();
                }
            }
        }
    }

    @Test
    void a_page_offers_what_would_not_be_refused_for_the_moment() {
        for (RequestState state : RequestState.values()) {
            ServiceRequest request = Requests.in(state);
            for (Role role : Role.values()) {
                for (Deed deed : Requests.deeds(request)) {
                    assertThat(RequestRules.next(request, role, DAY).contains(deed.kind()))
                            .as("%s %s %s", state, role, deed).isEqualTo(RequestRules.refusals(request, deed, role, DAY).isEmpty());
                }
            }
        }
    }

    /** A thousand lives of a hundred deeds, whatever comes: the marks on the request never contradict its state. */
    @Test
    void no_way_leads_to_a_request_that_contradicts_itself() {
        Random random = new Random(20261124);
        for (int life = 0; life < 1000; life++) {
            ServiceRequest request = Requests.at(random.nextBoolean() ? Course.begun(null, null, DAY) : Course.begun(LIN, "林晓岚", DAY));
            for (int step = 0; step < 100; step++) {
                List<Deed> deeds = Requests.deeds(request);
                Deed deed = deeds.get(random.nextInt(deeds.size()));
                LocalDate today = DAY.plusDays(step);
                if (RequestRules.refusals(request, deed, Role.values()[random.nextInt(4)], today).isEmpty()) {
                    request = Requests.at(request.course().after(deed, "陈志远", today, today.plusDays(7)));
                }
                Course course = request.course();
                assertThat(course.closedOn() != null).isEqualTo(course.state() == RequestState.CLOSED);
                assertThat(course.agreeBy() != null).isEqualTo(course.state() == RequestState.PROPOSED);
                assertThat(course.result() != null).isEqualTo(course.state() == RequestState.CLOSED || course.state() == RequestState.PROPOSED);
                assertThat(course.officer() == null).isEqualTo(course.officerName() == null);
                assertThat(course.state() == RequestState.UNASSIGNED && course.officer() != null).isFalse();
                assertThat(course.turnSince()).isBetween(DAY, today);
            }
        }
    }

    private static List<Refusal> refusals(RequestState state, Deed deed, Role role) {
        return RequestRules.refusals(Requests.in(state), deed, role, DAY);
    }

    private static List<String> codes(RequestState state, Deed deed, Role role) {
        return refusals(state, deed, role).stream().map(Refusal::code).toList();
    }
}
