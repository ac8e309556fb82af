package org.daiban.request.dispatch;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.daiban.request.OfficerAndOwner;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DispatchStore {

    private final JdbcClient jdbc;

    DispatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param kind LOAD: how many open requests the officer has; TIE: had one of the owner; RECUSED: declared an interest in the owner */
    record Fact(String kind, OfficerAndOwner pair, int number) {
    }

    /** All a dispatch has to know about these owners, in one statement. */
    List<Fact> facts(Collection<UUID> owners) {
        return jdbc.sql("""
                        select 'LOAD' as kind, officer, null::uuid as owner, count(*)::int as number from request.service_request
                        where jurisdiction = :jurisdiction and officer is not null and state <> 'CLOSED'
                        group by officer
                        union all
                        select distinct 'TIE', officer, owner, 0 from request.service_request
                        where jurisdiction = :jurisdiction and officer is not null and owner in (:owners)
                        union all
                        select 'RECUSED', officer, owner, 0 from (
                            select distinct on (officer, owner) officer, owner, declared from request.recusal
                            where jurisdiction = :jurisdiction and owner in (:owners)
                            order by officer, owner, number desc) newest
                        where declared""")
                .param("jurisdiction", Jurisdiction.current())
                .param("owners", owners)
                .query((row, index) -> new Fact(row.getString("kind"),
                        new OfficerAndOwner(row.getObject("officer", UUID.class), row.getObject("owner", UUID.class)), row.getInt("number")))
                .list();
    }
}
