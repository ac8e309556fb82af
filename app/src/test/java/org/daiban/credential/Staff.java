package org.daiban.credential;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Invitation;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.rule.Outcome;
import org.daiban.sql.Jurisdiction;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

/** People of staff in a county of their own, who come in through the real doors. */
final class Staff {

    static final String PASSWORD = "correct-tulip-harbour-9";

    private final ApplicationContext house;
    private final String county;

    Staff(ApplicationContext house, String county) {
        this.house = house;
        this.county = county;
    }

    /** Somebody who has been in: with password, telephone and recovery codes. */
    record Member(Actor actor, String userName, Authenticator phone, List<String> recoveryCodes) {
    }

    Invitation invited(Role role) {
        String userName = "st" + UUID.randomUUID().toString().substring(0, 12);
        return within(() -> house.getBean(Accounts.class).invite(userName, "演示" + role.label(), role, null).orThrow());
    }

    String userName(Invitation invitation) {
        return within(() -> house.getBean(Accounts.class).find(invitation.actor().account()).orElseThrow().userName());
    }

    Member member(Role role) {
        Invitation invitation = invited(role);
        String userName = userName(invitation);
        Entry entry = new Entry();
        HalfWay half = entry.begin(userName, invitation.code()).orThrow();
        half = entry.password(half, PASSWORD).orThrow();
        Authenticator phone = new Authenticator(entry.staff().enrolment(half).typed());
        List<String> codes = entry.enrol(half, phone.code(Instant.now())).orThrow();
        return new Member(invitation.actor(), userName, phone, codes);
    }

    Entry entry() {
        return new Entry();
    }

    /** A browser that tries to come in. */
    final class Entry {

        final MockHttpServletRequest request = new MockHttpServletRequest();
        final MockHttpServletResponse response = new MockHttpServletResponse();

        StaffSignIn staff() {
            return house.getBean(StaffSignIn.class);
        }

        Outcome<HalfWay> begin(String userName, String secret) {
            return alone(() -> within(() -> staff().begin(userName, secret, "/home", request)));
        }

        Outcome<HalfWay> code(HalfWay half, String typed) {
            return alone(() -> staff().code(half, typed, request, response));
        }

        Outcome<HalfWay> password(HalfWay half, String password) {
            return alone(() -> staff().password(half, password, request, response));
        }

        Outcome<List<String>> enrol(HalfWay half, String typed) {
            return alone(() -> staff().enrol(half, typed, request, response));
        }

        boolean isSignedIn() {
            return request.getSession().getAttribute("SPRING_SECURITY_CONTEXT") != null;
        }

        private <T> T alone(Supplier<T> work) {
            try {
                return work.get();
            } finally {
                SecurityContextHolder.clearContext();
            }
        }
    }

    <T> T within(Supplier<T> work) {
        return Jurisdiction.within(county, work);
    }

    /** Does something as a person signed in. */
    <T> T as(Actor actor, Supplier<T> work) {
        java.util.concurrent.atomic.AtomicReference<T> result = new java.util.concurrent.atomic.AtomicReference<>();
        SignIn.as(actor, () -> result.set(within(work)));
        return result.get();
    }
}
