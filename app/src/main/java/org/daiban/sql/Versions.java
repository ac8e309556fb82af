package org.daiban.sql;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Something each jurisdiction keeps by version, such as its calendar. A version never changes, one of them is in force,
 * and both are kept in memory. What another instance published is looked for beside the first question asked
 * {@value #LOOK_AGAIN_SECONDS} seconds after the last look, and before an answer is given when nobody asked for
 * {@value #FORGET_MINUTES} minutes or the day has changed.
 */
public final class Versions<T> {

    private static final int LOOK_AGAIN_SECONDS = 20;
    private static final int FORGET_MINUTES = 5;
    private static final int MOST_KEPT = 300;

    private final Supplier<LocalDate> today;
    private final LoadingCache<Day, Integer> inForce;
    private final LoadingCache<Numbered, T> versions;

    /**
     * The newest version is in force.
     *
     * @param newest finds the number of the newest version of the current jurisdiction
     * @param load   reads a version of the current jurisdiction; null where there is none of that number
     */
    public Versions(IntSupplier newest, IntFunction<T> load) {
        this(() -> LocalDate.EPOCH, day -> newest.getAsInt(), load);
    }

    /**
     * Which version is in force hangs on the day.
     *
     * @param inForce finds the number of the version in force in the current jurisdiction on a day
     */
    public Versions(Supplier<LocalDate> today, ToIntFunction<LocalDate> inForce, IntFunction<T> load) {
        this.today = today;
        CacheLoader<Day, Integer> find = key -> Jurisdiction.within(key.jurisdiction(), () -> inForce.applyAsInt(key.day()));
        this.inForce = Caffeine.newBuilder()
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
        return versions.get(new Numbered(code, inForce.get(new Day(code, today.get()))));
    }

    public Optional<T> version(int number) {
        return Optional.ofNullable(versions.get(new Numbered(Jurisdiction.current(), number)));
    }

    /** Looks for a new version at the next question; to be told after the publication is committed. */
    public void published() {
        String code = Jurisdiction.current();
        inForce.asMap().keySet().removeIf(key -> key.jurisdiction().equals(code));
    }

    private record Day(String jurisdiction, LocalDate day) {
    }

    private record Numbered(String jurisdiction, int number) {
    }
}
