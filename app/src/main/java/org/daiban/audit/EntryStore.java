package org.daiban.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Looking things up in the record. Words are compared as they stand, so that a term of two characters is found as well;
 * there is no index for that, since row security would not let the planner use it (docs/gotchas.md), and it would burden
 * every command. Instead so many entries are looked through at a time, and the page says where it stopped.
 */
@Repository
class EntryStore {

    /** How many entries are looked through for one page. */
    static final int LOOKED_THROUGH = 50_000;

    private static final String COLUMNS = """
            jurisdiction, number, at, kind, account, name, role, does, target, detail, address, previous, digest""";

    private static final String RANGE = """
            from audit.entry
            where jurisdiction = :jurisdiction
              and at >= coalesce(:from::timestamptz, '-infinity') and at < coalesce(:until::timestamptz, 'infinity')
              and (at, number) < (coalesce(:beforeAt::timestamptz, 'infinity'), :beforeNumber)
            """;

    private static final String TEXT = """
            where (:name = '' or position(lower(:name) in lower(name)) > 0)
              and not exists (
                select from unnest(:words::text[]) word
                where position(word in lower(does || E'\\n' || target || E'\\n' || detail || E'\\n' || address)) = 0)
            """;

    private static final String NEWEST = "order by at desc, number desc ";

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param before null for the newest */
    List<Entry> list(EntryFilter filter, Place before, int most) {
        String looked = "select " + COLUMNS + " " + RANGE + narrowed(filter) + NEWEST
                + "limit " + (filter.isByText() ? LOOKED_THROUGH : most);
        return asked(filter, before, "select " + COLUMNS + " from (" + looked + ") looked " + TEXT + NEWEST + "limit " + most)
                .query(AuditStore::entry)
                .list();
    }

    /** The last entry that one page looks through; empty where it comes to the beginning of the record. */
    Optional<Place> end(EntryFilter filter, Place before) {
        return asked(filter, before, "select at, number " + RANGE + narrowed(filter) + NEWEST + "offset " + (LOOKED_THROUGH - 1) + " limit 1")
                .query((row, number) -> new Place(row.getObject("at", OffsetDateTime.class).toInstant(), row.getLong("number")))
                .optional();
    }

    /** Gives away all that fit, the newest first, and answers how many. */
    long each(EntryFilter filter, int most, Consumer<Entry> taker) {
        String all = "select " + COLUMNS + " from (select " + COLUMNS + " " + RANGE + narrowed(filter) + ") looked "
                + TEXT + NEWEST + "limit " + most;
        try (Stream<Entry> entries = asked(filter, null, all).query(AuditStore::entry).stream()) {
            return entries.peek(taker).count();
        }
    }

    /** An entry with the one before and the one after it, where there are. */
    List<Entry> around(long number) {
        return jdbc.sql("select " + COLUMNS + """
                         from audit.entry
                        where jurisdiction = :jurisdiction and number between :number - 1 and :number + 1
                        order by number""")
                .param("jurisdiction", Jurisdiction.current())
                .param("number", number)
                .query(AuditStore::entry)
                .list();
    }

    Optional<Instant> since() {
        return jdbc.sql("select at from audit.entry where jurisdiction = :jurisdiction order by at, number limit 1")
                .param("jurisdiction", Jurisdiction.current())
                .query((row, number) -> row.getObject("at", OffsetDateTime.class).toInstant())
                .optional();
    }

    private static String narrowed(EntryFilter filter) {
        return (filter.account() == null ? "" : "and account = :account\n") + (filter.kind() == null ? "" : "and kind = :kind\n");
    }

    private StatementSpec asked(EntryFilter filter, Place before, String sql) {
        return jdbc.sql(sql)
                .withFetchSize(1000)
                .param("jurisdiction", Jurisdiction.current())
                .param("from", time(filter.from()))
                .param("until", time(filter.until()))
                .param("beforeAt", before == null ? null : time(before.at()))
                .param("beforeNumber", before == null ? Long.MAX_VALUE : before.number())
                .param("account", filter.account())
                .param("kind", filter.kind() == null ? "" : filter.kind().name())
                .param("name", filter.name())
                .param("words", filter.words().stream().map(word -> word.toLowerCase(java.util.Locale.ROOT)).toArray(String[]::new));
    }

    private static OffsetDateTime time(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
