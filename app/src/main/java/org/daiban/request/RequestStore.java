package org.daiban.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RequestStore {

    private static final String REQUESTS = """
            select id, project, mode, year, serial, lookup, received_by, received_on, note
            from request.service_request
            where jurisdiction = :jurisdiction
            """;

    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next serial of the year. The row stays locked until the transaction ends: a refused one gives it back. */
    int nextSerial(int year) {
        return jdbc.sql("""
                        insert into request.serial as s (jurisdiction, year, last) values (:jurisdiction, :year, 1)
                        on conflict (jurisdiction, year) do update set last = s.last + 1
                        returning last""")
                .param("jurisdiction", Jurisdiction.current())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    void insert(ServiceRequest request, UUID account, Instant at) {
        jdbc.sql("""
                        insert into request.service_request
                            (jurisdiction, id, project, mode, year, serial, code, lookup, note, received_by, account,
                             received_on, received_at)
                        values (:jurisdiction, :id, :project, :mode, :year, :serial, :code, :lookup, :note, :by, :account,
                                :on, :at)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", request.id())
                .param("project", request.project())
                .param("mode", request.mode().name())
                .param("year", request.code().year())
                .param("serial", request.code().serial())
                .param("code", request.code().text())
                .param("lookup", request.lookup().plain())
                .param("note", request.note())
                .param("by", request.receivedBy())
                .param("account", account)
                .param("on", request.receivedOn())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<ServiceRequest> find(UUID id) {
        return jdbc.sql(REQUESTS + "and id = :id")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .query(RequestStore::request)
                .optional();
    }

    List<ServiceRequest> of(Collection<UUID> projects) {
        return jdbc.sql(REQUESTS + "and project in (:projects) order by id")
                .param("jurisdiction", Jurisdiction.current())
                .param("projects", projects)
                .query(RequestStore::request)
                .list();
    }

    Optional<ServiceRequest> byLookup(LookupCode lookup) {
        return jdbc.sql(REQUESTS + "and lookup = :lookup")
                .param("jurisdiction", Jurisdiction.current())
                .param("lookup", lookup.plain())
                .query(RequestStore::request)
                .optional();
    }

    Optional<ServiceRequest> byCode(UnifiedCode code) {
        return jdbc.sql(REQUESTS + "and code = :code")
                .param("jurisdiction", Jurisdiction.current())
                .param("code", code.text())
                .query(RequestStore::request)
                .optional();
    }

    private static ServiceRequest request(ResultSet row, int number) throws SQLException {
        return new ServiceRequest(
                row.getObject("id", UUID.class),
                row.getObject("project", UUID.class),
                Mode.valueOf(row.getString("mode")),
                new UnifiedCode(Jurisdiction.current(), row.getInt("year"), row.getInt("serial")),
                new LookupCode(row.getString("lookup")),
                row.getString("received_by"),
                row.getObject("received_on", LocalDate.class),
                row.getString("note"));
    }
}
