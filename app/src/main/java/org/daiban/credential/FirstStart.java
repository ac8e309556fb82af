package org.daiban.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daiban.identity.Accounts;
import org.daiban.identity.Invitation;
import org.daiban.identity.Role;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The first start of an installation: while its city has no account, a token printed to the log lets its holder open the
 * three administrators, three persons. Afterwards there is no such way in any more.
 */
@Component
@Profile("!demo")
public class FirstStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final int TOKEN_BYTES = 16;

    private final Accounts accounts;
    private final Once once;
    private final JdbcClient jdbc;
    private final String city;
    private final String token;
    private volatile boolean open;

    FirstStart(Accounts accounts, Once once, JdbcClient jdbc, @Value("${daiban.jurisdiction}") String city) {
        this.accounts = accounts;
        this.once = once;
        this.jdbc = jdbc;
        this.city = city;
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        this.token = HexFormat.of().formatHex(random);
    }

    /** One of the three to be opened. */
    public record Candidate(Role role, String userName, String name) {
    }

    @Override
    public void afterSingletonsInstantiated() {
        open = isEmpty();
        if (open) {
            LOG.warn("首次启动：还没有任何账户。请打开 /setup，用这个一次性口令开通三名管理员：{}", token);
        }
    }

    /** Another instance on the same database may have been first: looked up while it seems open, and never again after. */
    public boolean isOpen() {
        if (open && !isEmpty()) {
            open = false;
        }
        return open;
    }

    public boolean fits(String typed) {
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), typed.strip().getBytes(StandardCharsets.UTF_8));
    }

    /** Opens the three and answers their codes, told this once. Refusals are beside fields such as {@code SYSTEM-name}. */
    public Outcome<List<Invitation>> open(List<Candidate> candidates, UUID key) {
        Outcome<List<Invitation>> outcome = Jurisdiction.within(city, () ->
                once.run(key, made -> "", kept -> List.of(), () -> openAll(candidates)));
        if (outcome.isDone()) {
            open = false;
        }
        return outcome;
    }

    private Outcome<List<Invitation>> openAll(List<Candidate> candidates) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('first start ' || :jurisdiction, 0))").param("jurisdiction", city).query(row -> { });
        List<Refusal> faults = new ArrayList<>();
        if (!accounts.isEmpty()) {
            faults.add(new Refusal("R00-31", "三名管理员已经开通过了，请到登录页登录。", ""));
            return Outcome.refused(faults);
        }
        Set<String> userNames = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Candidate candidate : candidates) {
            accounts.faults(candidate.userName(), candidate.name()).forEach(fault -> faults.add(new Refusal(fault.code(), fault.sentence(),
                    fault.clause(), candidate.role() + "-" + fault.field())));
            boolean another = userNames.add(Accounts.normal(candidate.userName())) & names.add(candidate.name().strip());
            if (!another) {
                faults.add(new Refusal("R00-32", "三名管理员须是三个人，这里与前面填的是同一个人。", "GB/T 22239—2019 8.1.5",
                        candidate.role() + "-userName"));
            }
        }
        return faults.isEmpty() ? Outcome.done(candidates.stream()
                .map(candidate -> accounts.invite(candidate.userName(), candidate.name(), candidate.role(), null).orThrow())
                .toList()) : Outcome.refused(faults);
    }

    private boolean isEmpty() {
        return Jurisdiction.within(city, accounts::isEmpty);
    }
}
