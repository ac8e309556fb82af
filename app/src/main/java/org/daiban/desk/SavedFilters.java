package org.daiban.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people at a desk often look for, each only their own. */
@Component
public class SavedFilters {

    /** How many one account may keep of one list. */
    public static final int MOST = 10;

    private static final int LONGEST_NAME = 20;

    private final JdbcClient jdbc;
    private final Once once;
    private final Clock clock;

    SavedFilters(JdbcClient jdbc, Once once, Clock clock) {
        this.jdbc = jdbc;
        this.once = once;
        this.clock = clock;
    }

    /** The conditions of a list among what an address asks; empty where there are none. */
    public String conditions(FilteredList list, Map<String, String> asked) {
        return list.conditions(asked);
    }

    /** Keeps conditions under a name; the same name again replaces them. */
    public Outcome<UUID> save(Actor actor, FilteredList list, String name, Map<String, String> asked, UUID key) {
        return once.run(key, () -> {
            List<Refusal> refusals = new ArrayList<>();
            String query = list.conditions(asked);
            if (query.isEmpty()) {
                refusals.add(Refusal.input("name", "请先选条件再存。"));
            }
            if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
                refusals.add(Refusal.input("name", "请给这组条件起个名字，最多 " + LONGEST_NAME + " 个字。"));
            }
            List<SavedFilter> before = of(actor).stream().filter(filter -> filter.list() == list).toList();
            if (before.size() >= MOST && before.stream().noneMatch(filter -> filter.name().equals(name.strip()))) {
                refusals.add(Refusal.input("name", "一个列表最多存 " + MOST + " 组条件，请先删掉用不着的。"));
            }
            return refusals.isEmpty() ? Outcome.done(insert(actor, list, name.strip(), query)) : Outcome.refused(refusals);
        });
    }

    private UUID insert(Actor actor, FilteredList list, String name, String query) {
        return jdbc.sql("""
                        insert into desk.saved_filter (jurisdiction, id, account, list, name, query, made_at)
                        values (:jurisdiction, :id, :account, :list, :name, :query, :at)
                        on conflict (jurisdiction, account, list, name) do update set query = excluded.query, made_at = excluded.made_at
                        returning id""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", Ids.next())
                .param("account", actor.account())
                .param("list", list.name())
                .param("name", name)
                .param("query", query)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    /** False where it is not theirs or gone already. */
    public Outcome<UUID> delete(Actor actor, UUID id, UUID key) {
        return once.run(key, () -> jdbc.sql("delete from desk.saved_filter where jurisdiction = :jurisdiction and id = :id and account = :account")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .param("account", actor.account())
                .update() == 1 ? Outcome.done(id) : Outcome.refused(Refusal.input("name", "没有找到这组条件，可能已经删掉。")));
    }

    /** By list, the oldest first. */
    @Transactional(readOnly = true)
    public List<SavedFilter> of(Actor actor) {
        return jdbc.sql("""
                        select id, list, name, query from desk.saved_filter
                        where jurisdiction = :jurisdiction and account = :account order by list, id limit 100""")
                .param("jurisdiction", Jurisdiction.current())
                .param("account", actor.account())
                .query(SavedFilters::filter)
                .list();
    }

    private static SavedFilter filter(ResultSet row, int number) throws SQLException {
        return new SavedFilter(row.getObject("id", UUID.class), FilteredList.valueOf(row.getString("list")), row.getString("name"),
                row.getString("query"));
    }
}
