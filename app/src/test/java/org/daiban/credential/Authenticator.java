package org.daiban.credential;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** The telephone of a test: knows the secret as typed, and shows the code of a moment. */
public final class Authenticator {

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    private final SecretKeySpec secret;

    /** @param typed the secret as the page shows it, in groups */
    public Authenticator(String typed) {
        this.secret = new SecretKeySpec(new Base32().decode(typed.replace(" ", "")), "RAW");
    }

    public String code(Instant at) {
        try {
            return CODES.generateOneTimePasswordString(secret, at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The code of the next half-minute, which is taken already: for who has just used the present one. */
    public String next() {
        return code(Instant.now().plusSeconds(30));
    }
}
