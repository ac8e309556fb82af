package org.daiban.person;

import java.util.UUID;

/**
 * @param name  vouched for by an identity service or an officer; empty until then
 * @param phone the phone proved by a code; empty where none was
 */
public record Person(UUID id, String name, String phone) {

    public String maskedPhone() {
        return MobilePhone.masked(phone);
    }
}
