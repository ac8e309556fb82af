package org.daiban.audit;

/**
 * What reckoning the chain anew found.
 *
 * @param entries how many were read
 * @param broken  the number of the first entry that does not fit, 0 where all fit
 * @param reason  why it does not fit, in Chinese; empty where all fit
 * @param head    the digest of the last entry read; where all fit, it seals the entries up to here
 */
public record Verification(long entries, long broken, String reason, String head) {

    public boolean isWhole() {
        return broken == 0;
    }
}
