package org.daiban.engine.clock;

/**
 * When a running clock turns yellow: when either holds. Red is not a matter of policy, it is overdue.
 *
 * @param yellowWorkingDays at most this many working days are left until the due day, whatever the limit counts
 * @param yellowPercent     at most this share of the limit with its extensions is left, 0 to 100
 */
public record LightPolicy(int yellowWorkingDays, int yellowPercent) {
    /** Common practice without authority (domain 8.5, unverified): two working days or a fifth. The city may change it. */
    public static final LightPolicy USUAL = new LightPolicy(2, 20);
}
