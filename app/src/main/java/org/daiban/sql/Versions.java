package org.daiban.sql;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;

/**
 * Something each jurisdiction keeps by version, such as its calendar. A version never changes, the newest is in force,
 * and both are kept in memory. What another instance published is looked for beside the first question asked
 * {@value #LOOK_AGAIN_SECONDS} seconds after the last look, and before an answer is given when nobody asked for
 * {@value #FORGET_MINUTES} minutes.
 */
public final class Versions<T> {

    private static final int LOOK_AGAIN_SECONDS = 20;
    private static final int FORGET_MINUTES = 5;
    private static final int MOST_KEPT = 300;

    private final LoadingCache<String, Integer> newest;
    private final LoadingCache<Numbered, T> versions;

    /**
     * @param newest finds the number of the newest version of the current jurisdiction
     * @param load   reads a version of the current jurisdiction; null where there is none of that number
     */
    public Versions(IntSupplier newest, IntFunction<T> load) {
        CacheLoader<String, Integer> find = code -> Jurisdiction.within(code, () -> newest.getAsInt());
        this.newest = Caffeine.newBuilder()
                .refreshAfterWrite(Duration.ofSeconds(LOOK_AGAIN_SECONDS))
                .expireAfterWrite(Duration.ofMinutes(FORGET_MINUTES))
                .build(find);
        this.versions = Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .build(key -> Jurisdiction.within(key.jurisdiction(), () -> load.apply(key.number())));
    }

    /** The version in force. */
    public T current() {
        String code = Jurisdiction.current();
        return versions.get(new Numbered(code, newest.get(code)));
    }

    public Optional<T> version(int number) {
        return Optional.ofNullable(versions.get(new Numbered(Jurisdiction.current(), number)));
    }

    /** Looks for a new version at the next question; to be told after the publication is committed. */
    public void published() {
        newest.invalidate(Jurisdiction.current());
    }

    private record Numbered(String jurisdiction, int number) {
    }
}
