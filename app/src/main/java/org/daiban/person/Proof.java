package org.daiban.person;

import java.io.Serializable;
import org.daiban.identity.Trust;

/**
 * What a person just proved.
 *
 * @param issuer  who vouches: the address of an identity service, or {@link #PHONE}
 * @param subject whom the issuer means, the same for ever; together with the issuer it is the identity
 * @param name    the real name as the issuer gives it; empty where it gives none
 */
public record Proof(String issuer, String subject, String name, Trust trust) implements Serializable {

    static final String PHONE = "phone";

    /** @param phone as {@link MobilePhone#normal} has it */
    public static Proof ofPhone(String phone) {
        return new Proof(PHONE, phone, "", Trust.LOW);
    }

    boolean isSure() {
        return trust == Trust.HIGH;
    }

    /** How the person is called as long as nobody vouched for a name. */
    String makeshiftName() {
        return issuer.equals(PHONE) ? "手机用户 " + MobilePhone.masked(subject) : "统一身份认证用户";
    }
}
