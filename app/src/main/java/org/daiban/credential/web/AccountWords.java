package org.daiban.credential.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.daiban.credential.AccountStanding;
import org.daiban.identity.Role;
import org.springframework.stereotype.Component;

/** Says how an account stands. */
@Component
class AccountWords {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Clock clock;

    AccountWords(Clock clock) {
        this.clock = clock;
    }

    String state(AccountStanding standing) {
        return switch (standing.state(clock.instant())) {
            case DEMO -> "演示账户";
            case READY -> "正常";
            case LOCKED -> "锁定到 " + minute(standing.lockedUntil().orElseThrow());
            case CODE_OPEN -> "等本人用一次性码登录，" + minute(standing.code().orElseThrow().expiresAt()) + " 前有效";
            case CODE_EXPIRED -> "一次性码已过期";
            case NO_CODE -> "还没有发一次性码";
            case NO_ROLE -> "没有角色，不能登录";
            case CLOSED -> "已停用";
        };
    }

    boolean isOrdinary(AccountStanding standing) {
        AccountStanding.State state = standing.state(clock.instant());
        return state == AccountStanding.State.READY || state == AccountStanding.State.DEMO;
    }

    String minute(Instant at) {
        return MINUTE.format(at.atZone(clock.getZone()));
    }

    static String role(AccountStanding standing) {
        return standing.person().role().map(Role::label).orElse("");
    }

    static String unit(AccountStanding standing, Map<UUID, String> units) {
        return standing.person().unit().map(id -> units.getOrDefault(id, "")).orElse("");
    }
}
