package org.daiban.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.daiban.audit.Audit;
import org.daiban.notice.TextMessages;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

@DaibanTest
class PhoneCodesTest {

    private static final String COUNTY = "441426";
    private static final AtomicInteger NEXT = new AtomicInteger(13800100);

    @Autowired
    CodeStore store;
    @Autowired
    PasswordEncoder hashes;
    @Autowired
    Audit audit;
    @Autowired
    Once once;
    @Autowired
    TransactionTemplate transactions;
    @Autowired
    JdbcClient jdbc;

    private final List<String> sent = new ArrayList<>();
    private final String phone = NEXT.incrementAndGet() + "000";
    private Instant now = Instant.parse("2026-03-02T01:00:00Z");
    private boolean open = true;
    private boolean taken = true;

    @Test
    void a_code_of_six_digits_lets_in_once() {
        UUID id = send().orThrow();
        assertThat(code()).matches("\\d{6}");
        assertThat(prove(id, code()).orThrow()).isEqualTo(Proof.ofPhone(phone));
        assertThat(prove(id, code()).refusals()).extracting(Refusal::code).containsExactly("R00-44");
    }

    @Test
    void the_code_itself_is_kept_nowhere() {
        UUID id = send().orThrow();
        String row = within(() -> transactions.execute(status ->
                jdbc.sql("select hash from person.code where id = :id").param("id", id).query(String.class).single()));
        assertThat(row).doesNotContain(code()).startsWith("{");
    }

    @Test
    void R00_40_a_number_that_is_no_mobile_phone_gets_no_code() {
        for (String typed : List.of("", "12345", "23800000000", "138000000001", "1380000000a", "0753-2222222")) {
            assertThat(codes().send(typed, UUID.randomUUID()).refusals()).as(typed).extracting(Refusal::code).containsExactly("R00-40");
        }
        assertThat(MobilePhone.normal("+86 138-0000 0001")).isEqualTo("13800000001");
        assertThat(sent).isEmpty();
    }

    @Test
    void R00_41_the_next_code_has_to_wait_a_minute_and_the_same_submit_sends_once() {
        UUID key = UUID.randomUUID();
        UUID first = within(() -> codes().send(phone, key)).orThrow();
        assertThat(within(() -> codes().send(phone, key)).orThrow()).isEqualTo(first);
        assertThat(sent).hasSize(1);
        now = now.plusSeconds(59);
        assertThat(send().refusals()).extracting(Refusal::code).containsExactly("R00-41");
        now = now.plusSeconds(1);
        assertThat(send().isDone()).isTrue();
    }

    @Test
    void R00_42_five_an_hour_and_ten_a_day_are_enough() {
        for (int i = 0; i < 5; i++) {
            assertThat(send().isDone()).isTrue();
            now = now.plus(Duration.ofMinutes(2));
        }
        assertThat(send().refusals()).extracting(Refusal::code).containsExactly("R00-42");
        now = now.plus(Duration.ofHours(1));
        for (int i = 0; i < 5; i++) {
            assertThat(send().isDone()).isTrue();
            now = now.plus(Duration.ofMinutes(2));
        }
        now = now.plus(Duration.ofHours(2));
        assertThat(send().refusals()).extracting(Refusal::code).containsExactly("R00-42");
        now = now.plus(Duration.ofDays(1));
        assertThat(send().isDone()).isTrue();
    }

    @Test
    void R00_43_a_wrong_code_is_told_with_the_tries_left_and_the_sixth_try_is_none() {
        UUID id = send().orThrow();
        String wrong = code().equals("000000") ? "000001" : "000000";
        for (int left = 4; left >= 0; left--) {
            Refusal refusal = prove(id, wrong).refusals().get(0);
            assertThat(refusal.code()).isEqualTo("R00-43");
            assertThat(refusal.sentence()).contains(left == 0 ? "请重新获取" : "还可以试 " + left + " 次");
        }
        assertThat(prove(id, code()).refusals()).as("the right one, too late").extracting(Refusal::code).containsExactly("R00-44");
    }

    @Test
    void R00_44_a_code_lasts_five_minutes() {
        UUID id = send().orThrow();
        now = now.plus(Duration.ofMinutes(5));
        assertThat(prove(id, code()).refusals()).extracting(Refusal::code).containsExactly("R00-44");
        assertThat(prove(UUID.randomUUID(), "123456").refusals()).extracting(Refusal::code).containsExactly("R00-44");
    }

    @Test
    void R00_45_without_a_gateway_there_are_no_codes() {
        open = false;
        assertThat(send().refusals()).extracting(Refusal::code).containsExactly("R00-45");
    }

    @Test
    void R00_46_a_text_the_gateway_did_not_take_is_told() {
        taken = false;
        assertThat(send().refusals()).extracting(Refusal::code).containsExactly("R00-46");
    }

    private Outcome<UUID> send() {
        return within(() -> codes().send(phone, UUID.randomUUID()));
    }

    private Outcome<Proof> prove(UUID id, String code) {
        return within(() -> transactions.execute(status -> codes().prove(id, code)));
    }

    private String code() {
        return sent.get(sent.size() - 1).replaceAll(".*验证码 (\\d+)，.*", "$1");
    }

    private PhoneCodes codes() {
        TextMessages texts = new TextMessages() {
            @Override
            public boolean isOpen() {
                return open;
            }

            @Override
            public boolean send(String to, String text) {
                sent.add(text);
                return taken;
            }
        };
        return new PhoneCodes(store, texts, hashes, audit, once, Clock.fixed(now, ZoneId.of("Asia/Shanghai")));
    }

    private static <T> T within(java.util.function.Supplier<T> work) {
        return Jurisdiction.within(COUNTY, work);
    }
}
