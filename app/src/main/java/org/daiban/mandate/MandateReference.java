package org.daiban.mandate;

import java.util.UUID;

/**
 * A mandate as other records quote it.
 *
 * @param number as printed, e.g. 代委〔2026〕3号
 * @param line   the line of it an act rests on; empty where none was asked for
 */
public record MandateReference(UUID id, String number, String line) {
}
