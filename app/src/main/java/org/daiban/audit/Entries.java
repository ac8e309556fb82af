package org.daiban.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The record of a jurisdiction, for whoever audits it. */
@Component
public class Entries {

    /** How many a page shows. */
    static final int PAGE = 50;

    /** How many leave in one file. */
    public static final int MOST_EXPORTED = 50_000;

    private final EntryStore store;

    Entries(EntryStore store) {
        this.store = store;
    }

    /** @param before null for the newest */
    @Transactional(readOnly = true)
    public EntryPage search(EntryFilter filter, Place before) {
        List<Entry> found = store.list(filter, before, PAGE + 1);
        if (found.size() > PAGE) {
            Entry last = found.get(PAGE - 1);
            return new EntryPage(found.subList(0, PAGE), new Place(last.at(), last.number()), false);
        }
        Optional<Place> end = filter.isByText() ? store.end(filter, before) : Optional.empty();
        return new EntryPage(found, end.orElse(null), end.isPresent());
    }

    /** Every entry that fits, the newest first, {@value #MOST_EXPORTED} at most; answers how many. */
    @Transactional(readOnly = true)
    public long each(EntryFilter filter, Consumer<Entry> taker) {
        return store.each(filter, MOST_EXPORTED, taker);
    }

    /** An entry between its neighbours; empty where it is not there. */
    @Transactional(readOnly = true)
    public Optional<Between> find(long number) {
        List<Entry> around = store.around(number);
        return of(around, number).map(entry ->
                new Between(of(around, number - 1).orElse(null), entry, of(around, number + 1).orElse(null)));
    }

    /** When the record begins; empty where it has not. */
    @Transactional(readOnly = true)
    public Optional<Instant> since() {
        return store.since();
    }

    private static Optional<Entry> of(List<Entry> entries, long number) {
        return entries.stream().filter(entry -> entry.number() == number).findFirst();
    }

    /**
     * @param before null for the first
     * @param after  null for the last
     */
    public record Between(Entry before, Entry entry, Entry after) {

        /** Whether it holds on to the one before it. */
        public boolean fitsBefore() {
            return entry.previous().equals(before == null ? Entry.NONE : before.digest());
        }

        /** Whether the one after holds on to it. */
        public boolean fitsAfter() {
            return after == null || after.previous().equals(entry.digest());
        }
    }
}
