package org.daiban.audit.web;

import java.util.Arrays;
import org.daiban.audit.AuditKind;
import org.daiban.audit.Entry;
import org.daiban.audit.Times;
import org.daiban.identity.Role;

/**
 * An entry as it is shown.
 *
 * @param who     the person; what stands in the place of one where there was none
 * @param account empty where there was none
 * @param does    what was done, in the words of the handler; empty where it had none
 */
public record EntryRow(long number, String at, String kind, String kindLabel, String who, String role, String account,
                       String does, String target, String detail, String address) {

    static EntryRow of(Entry entry) {
        return new EntryRow(entry.number(), Times.time(entry.at()), entry.kind(), kind(entry.kind()), who(entry), role(entry.role()),
                entry.account() == null ? "" : entry.account().toString(), entry.does(), entry.target(), entry.detail(), entry.address());
    }

    /** The beginning of the detail, for a list. */
    public String brief() {
        String line = detail.replaceAll("\\s+", " ");
        return line.length() <= 90 ? line : line.substring(0, 90) + "…";
    }

    private static String who(Entry entry) {
        if (!entry.name().isEmpty()) {
            return entry.name();
        }
        return entry.address().isEmpty() ? "系统" : "没有登录的人";
    }

    private static String kind(String name) {
        return Arrays.stream(AuditKind.values()).filter(kind -> kind.name().equals(name)).map(AuditKind::label).findFirst().orElse(name);
    }

    private static String role(String name) {
        return Arrays.stream(Role.values()).filter(role -> role.name().equals(name)).map(Role::label).findFirst().orElse(name);
    }
}
