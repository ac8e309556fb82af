package org.daiban.casefile;

import java.time.LocalDate;

/**
 * A case file received and not answered yet: neither accepted nor declined, and nobody told what is missing (行政许可法 §32).
 *
 * @param answerBy the fifth working day after the receipt
 * @param left     working days until then; negative once it is past, when the papers count as accepted from the receipt on
 */
public record AnswerDay(CaseFile file, LocalDate receivedOn, LocalDate answerBy, int left) {
}
