package org.daiban.credential;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who gave the right password or one-time code and is not signed in yet. Kept in the session and good for nothing
 * but the steps that are left.
 *
 * @param byCode     entered with a one-time code
 * @param mustChange a new password is due
 * @param enrolled   has a second factor
 * @param verified   showed it in this sign-in
 * @param to         where the person wanted to go
 */
public record HalfWay(String jurisdiction, UUID account, String userName, String name, boolean byCode, boolean mustChange,
                      boolean enrolled, boolean verified, Instant since, String to) implements Serializable {

    static final String ATTRIBUTE = HalfWay.class.getName();

    /** The steps in their order. */
    public enum Step {
        CODE("/sign-in/code"), PASSWORD("/sign-in/password"), ENROL("/sign-in/second-factor"), ENTERED("/home");

        private final String path;

        Step(String path) {
            this.path = path;
        }

        public String path() {
            return path;
        }
    }

    public Step step() {
        if (enrolled && !verified) {
            return Step.CODE;
        }
        if (mustChange) {
            return Step.PASSWORD;
        }
        return enrolled ? Step.ENTERED : Step.ENROL;
    }

    HalfWay withFactorShown() {
        return new HalfWay(jurisdiction, account, userName, name, byCode, mustChange, true, true, since, to);
    }

    HalfWay withNewPassword() {
        return new HalfWay(jurisdiction, account, userName, name, false, false, enrolled, verified, since, to);
    }
}
