package org.daiban.mandate;

import java.util.UUID;

/**
 * The mandate an act was done under, as the act's record keeps it.
 *
 * @param number as printed, e.g. 代委〔2026〕3号
 */
public record MandateReference(UUID id, String number) {
}
