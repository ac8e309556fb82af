package org.daiban.help;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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
                        select number, holds_from, due_days, measure, to_lead, to_official, to_bureau, link_days, reason, set_by_name as set_by
                        from help.terms where jurisdiction = :jurisdiction
                        order by number desc limit :shown""")
                .param("jurisdiction", Jurisdiction.current())
                .param("shown", SHOWN)
                .query(Terms.class)
                .list();
    }

    /** What was set last among that which holds on a day. */
    Optional<Terms> on(LocalDate day) {
        return all().stream().filter(terms -> !terms.holdsFrom().isAfter(day)).findFirst();
    }

    /** @return whether nobody else set the same number meanwhile */
    boolean insert(Actor by, Terms terms, Instant at) {
        return jdbc.sql("""
                        insert into help.terms (jurisdiction, number, holds_from, due_days, measure, to_lead, to_official, to_bureau, link_days,
                            reason, set_by, set_by_name, set_at)
                        values (:jurisdiction, :number, :holdsFrom, :dueDays, :measure, :toLead, :toOfficial, :toBureau, :linkDays,
                            :reason, :by, :byName, :at)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("number", terms.number())
                .param("holdsFrom", terms.holdsFrom())
                .param("dueDays", terms.dueDays())
                .param("measure", terms.measure().name())
                .param("toLead", terms.toLead())
                .param("toOfficial", terms.toOfficial())
                .param("toBureau", terms.toBureau())
                .param("linkDays", terms.linkDays())
                .param("reason", terms.reason().strip())
                .param("by", by.account())
                .param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }
}
