package org.daiban.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What an entry will say, before it has its place in the chain. */
record Told(Instant at, AuditKind kind, UUID account, String name, String role, String does, String target, String detail,
            String address) {

    /** What a person does in one request is one act, however many commands it takes. */
    static List<Told> acts(List<Told> all) {
        List<Told> acts = new ArrayList<>();
        for (Told told : all) {
            int last = acts.size() - 1;
            if (last >= 0 && acts.get(last).isOneActWith(told)) {
                acts.set(last, acts.get(last).and(told));
            } else {
                acts.add(told);
            }
        }
        return acts;
    }

    private boolean isOneActWith(Told next) {
        return kind == AuditKind.COMMAND && next.kind == kind && !target.isEmpty() && target.equals(next.target)
                && does.equals(next.does) && Objects.equals(account, next.account);
    }

    private Told and(Told next) {
        return new Told(next.at, kind, account, name, role, does, target, detail + "\n" + next.detail, address);
    }
}
