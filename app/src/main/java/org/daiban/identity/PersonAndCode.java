package org.daiban.identity;

import java.util.Optional;

/** A person with the newest one-time code of the account, as its administrators see them. */
public record PersonAndCode(Person person, Optional<OneTimeCodes.Issued> code) {
}
