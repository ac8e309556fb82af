package org.daiban.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** How often each address may ask. */
public final class Pace {

    /** Bounds the memory a flood of addresses can take; whoever is forgotten begins with a full bucket. */
    private static final int MOST_ADDRESSES = 100_000;

    private final LoadingCache<String, Bucket> buckets;

    /**
     * @param burst    requests at once after a pause
     * @param requests for as long as one likes, in each {@code period}
     */
    public Pace(int burst, int requests, Duration period, TimeMeter time) {
        Duration untilFull = period.multipliedBy(burst).dividedBy(requests);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(untilFull.plusMinutes(1))
                .build(address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(requests, period))
                        .withCustomTimePrecision(time)
                        .build());
    }

    /** What was asked last did not count after all. */
    public void giveBack(String address) {
        buckets.get(address).addTokens(1);
    }

    /** The whole seconds an address has to wait; 0 where it may ask now, which counts as asked. */
    public long secondsToWait(String address) {
        var probe = buckets.get(address).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
    }
}
