package org.daiban.credential;

import java.time.Duration;

/**
 * The rules of signing in, as a jurisdiction has set them.
 *
 * @param shortest           fewest characters of a password
 * @param expiresAfterDays   days until a password must be changed; 0 for never
 * @param remembered         how many earlier passwords may not come back
 * @param failuresBeforeLock failures in a row that lock a user name
 * @param lockMinutes        how long it stays locked; failures further apart than this do not add up
 * @param idleMinutes        a session without a request for so long ends
 * @param longestHours       a session ends after so long in any case
 * @param sessionsAtOnce     how many sessions of one account may be open; one more ends the oldest
 */
public record SignInPolicy(int shortest, int expiresAfterDays, int remembered, int failuresBeforeLock, int lockMinutes,
                           int idleMinutes, int longestHours, int sessionsAtOnce) {

    /** Common practice under GB/T 22239—2019, which names no figures itself; the last four of the product. */
    public static final SignInPolicy USUAL = new SignInPolicy(8, 90, 5, 5, 30, 30, 12, 2);

    Duration idle() {
        return Duration.ofMinutes(idleMinutes);
    }

    Duration longest() {
        return Duration.ofHours(longestHours);
    }

    Duration lock() {
        return Duration.ofMinutes(lockMinutes);
    }
}
