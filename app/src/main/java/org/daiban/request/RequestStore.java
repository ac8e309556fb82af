package org.daiban.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
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
            select id, owner, owner_name, project, mode, channel, year, serial, lookup, received_by, received_on, note, plan,
                reply_due, reply_provisional, reply_confirmed, officer, officer_name, state, turn_since, replied_on, result,
                agree_by, closed_on, version
            from request.service_request
            where jurisdiction = :jurisdiction
            """;

    private static final UUID NOBODY = new UUID(0, 0);

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
                            (jurisdiction, id, owner, owner_name, project, mode, channel, year, serial, code, lookup, note, plan,
                             received_by, account, received_on, received_at, reply_due, reply_provisional, reply_confirmed,
                             officer, officer_name, state, turn_since, version)
                        values (:jurisdiction, :id, :owner, :ownerName, :project, :mode, :channel, :year, :serial, :code, :lookup, :note, :plan,
                             :by, :account, :on, :at, :due, :provisional, :confirmed, :officer, :officerName, :state, :turnSince, :version)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", request.id())
                .param("owner", request.owner())
                .param("ownerName", request.ownerName())
                .param("project", request.project())
                .param("mode", request.mode().name())
                .param("channel", request.channel().name())
                .param("year", request.code().year())
                .param("serial", request.code().serial())
                .param("code", request.code().text())
                .param("lookup", request.lookup().plain())
                .param("note", request.note())
                .param("plan", request.plan().isEmpty() ? null : request.plan())
                .param("by", request.receivedBy())
                .param("account", account)
                .param("on", request.receivedOn())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("due", request.promise().due())
                .param("provisional", request.promise().provisional())
                .param("confirmed", request.promise().confirmed())
                .param("officer", request.course().officer())
                .param("officerName", request.course().officerName())
                .param("state", request.state().name())
                .param("turnSince", request.course().turnSince())
                .param("version", request.version())
                .update();
    }

    /** Held fast until the end of the transaction. */
    Optional<ServiceRequest> lock(UUID id) {
        return jdbc.sql(REQUESTS + "and id = :id for update")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .query(RequestStore::request)
                .optional();
    }

    /** How a locked request stands now. */
    void update(ServiceRequest request) {
        jdbc.sql("""
                        update request.service_request
                        set mode = :mode, project = :project, officer = :officer, officer_name = :officerName, state = :state,
                            turn_since = :turnSince, replied_on = :repliedOn, result = :result, agree_by = :agreeBy, closed_on = :closedOn,
                            version = :version
                        where jurisdiction = :jurisdiction and id = :id""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", request.id())
                .param("mode", request.mode().name())
                .param("project", request.project())
                .param("officer", request.course().officer())
                .param("officerName", request.course().officerName())
                .param("state", request.state().name())
                .param("turnSince", request.course().turnSince())
                .param("repliedOn", request.course().repliedOn())
                .param("result", name(request.course().result()))
                .param("agreeBy", request.course().agreeBy())
                .param("closedOn", request.course().closedOn())
                .param("version", request.version())
                .update();
    }

    void rename(UUID owner, String name) {
        jdbc.sql("update request.service_request set owner_name = :name where jurisdiction = :jurisdiction and owner = :owner")
                .param("jurisdiction", Jurisdiction.current())
                .param("owner", owner)
                .param("name", name)
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

    RequestList list(RequestFilter filter, int most) {
        List<ServiceRequest> found = jdbc.sql(REQUESTS + """
                        and (:words = '' or position(lower(:words) in lower(owner_name)) > 0)
                        and (:mode::text is null or mode = :mode::text)
                        and (:channel::text is null or channel = :channel::text)
                        and state in (:states)
                        and (:everybodys or officer in (:officers))
                        and (:owner::uuid is null or owner = :owner::uuid)
                        and (:before::uuid is null or id < :before::uuid)
                        order by id desc
                        limit :limit""")
                .param("jurisdiction", Jurisdiction.current())
                .param("words", filter.words())
                .param("mode", name(filter.mode()))
                .param("channel", name(filter.channel()))
                .param("states", states(filter))
                .param("everybodys", filter.officers().isEmpty())
                .param("officers", filter.officers().isEmpty() ? List.of(NOBODY) : filter.officers())
                .param("owner", filter.owner())
                .param("before", filter.before())
                .param("limit", most + 1)
                .query(RequestStore::request)
                .list();
        boolean more = found.size() > most;
        return new RequestList(more ? found.subList(0, most) : found, more ? found.get(most - 1).id() : null);
    }

    /** Those nobody has, and those whose officer has an interest in the owner; the oldest first. */
    RequestList waiting(UUID after, int most) {
        List<ServiceRequest> found = jdbc.sql(REQUESTS + """
                        and (state = 'UNASSIGNED' or state <> 'CLOSED' and coalesce((
                            select c.declared from request.recusal c
                            where c.jurisdiction = service_request.jurisdiction and c.officer = service_request.officer
                              and c.owner = service_request.owner
                            order by c.number desc limit 1), false))
                        and (:after::uuid is null or id > :after::uuid)
                        order by id
                        limit :limit""")
                .param("jurisdiction", Jurisdiction.current())
                .param("after", after)
                .param("limit", most + 1)
                .query(RequestStore::request)
                .list();
        boolean more = found.size() > most;
        return new RequestList(more ? found.subList(0, most) : found, more ? found.get(most - 1).id() : null);
    }

    /** A closed one is nobody's turn, and shown where that is asked for. */
    private static List<String> states(RequestFilter filter) {
        return Arrays.stream(RequestState.values())
                .filter(state -> filter.turn() == null || state.turn() == filter.turn())
                .filter(state -> state != RequestState.CLOSED || filter.closed() || filter.turn() == RequestTurn.NOBODY)
                .map(Enum::name).toList();
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

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static ServiceRequest request(ResultSet row, int number) throws SQLException {
        String result = row.getString("result");
        return new ServiceRequest(
                row.getObject("id", UUID.class),
                row.getObject("owner", UUID.class),
                row.getString("owner_name"),
                row.getObject("project", UUID.class),
                Mode.valueOf(row.getString("mode")),
                Channel.valueOf(row.getString("channel")),
                new UnifiedCode(Jurisdiction.current(), row.getInt("year"), row.getInt("serial")),
                new LookupCode(row.getString("lookup")),
                row.getString("received_by"),
                row.getObject("received_on", LocalDate.class),
                row.getString("note"),
                row.getString("plan") == null ? "" : row.getString("plan"),
                new ReplyPromise(row.getObject("reply_due", LocalDate.class), row.getBoolean("reply_provisional"), row.getBoolean("reply_confirmed")),
                new Course(
                        row.getObject("officer", UUID.class),
                        row.getString("officer_name"),
                        RequestState.valueOf(row.getString("state")),
                        row.getObject("turn_since", LocalDate.class),
                        row.getObject("replied_on", LocalDate.class),
                        result == null ? null : Result.valueOf(result),
                        row.getObject("agree_by", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class)),
                row.getInt("version"));
    }
}
