package org.daiban.party;

import java.util.UUID;
import org.daiban.web.Mask;

/**
 * 建设单位: the legal person who applies.
 *
 * @param phone as registered; lists and pages for others show {@link #maskedPhone()}
 */
public record Owner(UUID id, String name, String creditCode, String contact, String phone, int version) {

    /** The phone with its middle hidden: 138****1234. */
    public String maskedPhone() {
        return Mask.phone(phone);
    }

    /** The credit code, the middle hidden where it is that of a natural person in trade. */
    public String maskedCreditCode() {
        return Mask.creditCode(creditCode);
    }
}
