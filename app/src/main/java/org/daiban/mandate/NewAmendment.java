package org.daiban.mandate;

import java.time.LocalDate;

/**
 * What a mandate is to entrust from a day on.
 *
 * @param draft  its substance; what is no part of it (contact, phones, papers) is not looked at
 * @param from   null where missing
 * @param reason why it is amended
 */
public record NewAmendment(MandateDraft draft, LocalDate from, String reason) {
}
