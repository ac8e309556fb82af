package org.daiban.rating;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.daiban.identity.Actor;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TermsStore {

    private static final int SHOWN = 20;

    private final JdbcClient jdbc;

    TermsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every change, the newest first. */
    List<Terms> all() {
        return jdbc.sql("""
                        select number, holds_from, call_days, follow_up_days, link_days, reason, set_by_name as set_by
                        from rating.terms where jurisdiction = :jurisdiction order by number desc limit :shown""")
                .param("jurisdiction", Jurisdiction.current())
                .param("shown", SHOWN)
                .query(Terms.class)
                .list();
    }

    /** What was set last among that which holds on a day; the assumption where nothing was. */
    Terms on(LocalDate day) {
        return all().stream().filter(terms -> !terms.holdsFrom().isAfter(day)).findFirst().orElse(Terms.ASSUMED);
    }

    /** False where somebody else set the same number meanwhile. */
    boolean insert(Actor by, Terms terms, Instant at) {
        return jdbc.sql("""
                        insert into rating.terms (jurisdiction, number, holds_from, call_days, follow_up_days, link_days, reason, set_by,
                            set_by_name, set_at)
                        values (:jurisdiction, :number, :holdsFrom, :callDays, :followUpDays, :linkDays, :reason, :by, :byName, :at)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("number", terms.number())
                .param("holdsFrom", terms.holdsFrom())
                .param("callDays", terms.callDays())
                .param("followUpDays", terms.followUpDays())
                .param("linkDays", terms.linkDays())
                .param("reason", terms.reason().strip())
                .param("by", by.account())
                .param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }
}
