package org.daiban.audit;

/**
 * What a chain looked like when somebody made sure of it: the last entry's number and digest.
 *
 * @param source when and by whom, in Chinese, for the sentence that says it does not fit
 */
public record Seal(long number, String digest, String source) {
}
