package org.daiban.credential;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ten codes on paper, each in place of the telephone once. Ten characters of 32 each; kept as digests under the key. */
@Component
class RecoveryCodes {

    static final int MANY = 10;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final Clock clock;

    RecoveryCodes(JdbcClient jdbc, SecretBox box, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.clock = clock;
    }

    /** Makes new ones, which put the earlier ones out of force. They are told here and never again. */
    List<String> make(UUID account) {
        List<String> made = Stream.generate(RecoveryCodes::next).limit(MANY).toList();
        jdbc.sql("""
                        insert into credential.recovery_code (jurisdiction, account, batch, number, digest, made_at)
                        select :jurisdiction, :account,
                            (select coalesce(max(batch), 0) + 1 from credential.recovery_code
                             where jurisdiction = :jurisdiction and account = :account),
                            given.number, given.digest, :at
                        from unnest(cast(:numbers as int[]), cast(:digests as text[])) as given (number, digest)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("account", account)
                .param("numbers", IntStream.rangeClosed(1, MANY).boxed().toArray(Integer[]::new))
                .param("digests", made.stream().map(code -> digest(account, code)).toArray(String[]::new))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return made;
    }

    /** Uses up a code; whether it was one of the newest batch and not used before. */
    boolean use(UUID account, String typed) {
        return jdbc.sql("""
                        update credential.recovery_code set used_at = :at
                        where jurisdiction = :jurisdiction and account = :account and digest = :digest and used_at is null
                          and batch = (select max(batch) from credential.recovery_code
                                       where jurisdiction = :jurisdiction and account = :account)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("account", account)
                .param("digest", digest(account, typed))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    int left(UUID account) {
        return jdbc.sql("""
                        select count(*) from credential.recovery_code
                        where jurisdiction = :jurisdiction and account = :account and used_at is null
                          and batch = (select max(batch) from credential.recovery_code
                                       where jurisdiction = :jurisdiction and account = :account)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    private static String next() {
        String signs = RANDOM.ints(LENGTH, 0, ALPHABET.length()).mapToObj(at -> ALPHABET.substring(at, at + 1))
                .collect(Collectors.joining());
        return signs.substring(0, LENGTH / 2) + "-" + signs.substring(LENGTH / 2);
    }

    private String digest(UUID account, String typed) {
        String code = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\-—－]", "").replace('O', '0').replace('I', '1').replace('L', '1');
        return box.digest(Jurisdiction.current() + " " + account + " " + code);
    }
}
