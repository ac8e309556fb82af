package org.daiban.request;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daiban.identity.Actor;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 回避: which officers said they have an interest in which owner. */
@Component
public class Recusals {

    private final JdbcClient jdbc;
    private final RequestStore requests;
    private final Once once;
    private final Clock clock;

    Recusals(JdbcClient jdbc, RequestStore requests, Once once, Clock clock) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.once = once;
        this.clock = clock;
    }

    /** @param declared whether the officer declares an interest in the request's owner, or takes it back */
    public Outcome<UUID> declare(Actor officer, UUID request, boolean declared, String reason, UUID key) {
        return once.run(key, () -> {
            Optional<ServiceRequest> found = requests.lock(request);
            if (found.isEmpty()) {
                return Outcome.refused(new Refusal("", "没有找到这个诉求。", ""));
            }
            UUID owner = found.get().owner();
            if (isRecused(officer.account(), owner) == declared) {
                return Outcome.refused(RequestRule.RECUSAL_UNCHANGED.refuse(declared ? "您已经申报回避，不用再申报。" : "您没有申报回避，不用撤回。"));
            }
            if (reason.isBlank()) {
                return Outcome.refused(Refusal.input("recusal", "请写明原因。"));
            }
            insert(officer, owner, declared, reason.strip());
            return Outcome.done(request);
        });
    }

    boolean isRecused(UUID officer, UUID owner) {
        return inForce(List.of(owner)).contains(new OfficerAndOwner(officer, owner));
    }

    /** Those in force about these owners. */
    @Transactional(readOnly = true)
    public Set<OfficerAndOwner> inForce(Collection<UUID> owners) {
        return owners.isEmpty() ? Set.of() : jdbc.sql("""
                        select officer, owner from (
                            select distinct on (officer, owner) officer, owner, declared from request.recusal
                            where jurisdiction = :jurisdiction and owner in (:owners)
                            order by officer, owner, number desc) newest
                        where declared""")
                .param("jurisdiction", Jurisdiction.current())
                .param("owners", owners)
                .query((row, index) -> new OfficerAndOwner(row.getObject("officer", UUID.class), row.getObject("owner", UUID.class)))
                .list().stream().collect(Collectors.toSet());
    }

    private void insert(Actor officer, UUID owner, boolean declared, String reason) {
        jdbc.sql("""
                        insert into request.recusal (jurisdiction, officer, owner, number, officer_name, declared, reason, done_at)
                        select :jurisdiction, :officer, :owner, coalesce(max(number), 0) + 1, :name, :declared, :reason, :at
                        from request.recusal
                        where jurisdiction = :jurisdiction and officer = :officer and owner = :owner""")
                .param("jurisdiction", Jurisdiction.current())
                .param("officer", officer.account())
                .param("owner", owner)
                .param("name", officer.name())
                .param("declared", declared)
                .param("reason", reason)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
