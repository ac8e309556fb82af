package org.daiban.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.sql.Ids;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** A text waits out a gateway that is down, and is sent once it is up; what is not needed any more is not sent. */
@DaibanTest
class SendTextStoreTest {

    private static final String COUNTY = "441423";

    @Autowired
    OutboxStore store;
    @Autowired
    TransactionTemplate transactions;
    @Autowired
    Clock clock;

    private final List<String> sent = new ArrayList<>();
    private final UUID about = UUID.randomUUID();
    private boolean isDown;
    private boolean isNeeded = true;

    @Test
    void a_gateway_that_is_down_loses_nothing() {
        UUID text = put();
        isDown = true;
        Instant before = clock.instant();
        assertThat(fire(text).orElseThrow()).isBetween(before.plusSeconds(60), before.plusSeconds(90));
        assertThat(fire(text).orElseThrow()).isBetween(before.plusSeconds(120), before.plusSeconds(150));
        assertThat(posted().isSent()).isFalse();
        assertThat(posted().tries()).isEqualTo(2);
        isDown = false;
        assertThat(fire(text)).isEmpty();
        assertThat(sent).containsExactly("13800000001 演示");
        assertThat(posted().isSent()).isTrue();
        assertThat(posted().endedAt()).isNotNull();
    }

    @Test
    void a_text_that_was_sent_is_not_sent_again_whoever_fires_it() {
        UUID text = put();
        fire(text);
        assertThat(fire(text)).isEmpty();
        assertThat(sent).hasSize(1);
    }

    @Test
    void what_is_not_needed_any_more_when_its_time_comes_stays_unsent() {
        UUID text = put();
        isNeeded = false;
        assertThat(fire(text)).isEmpty();
        isNeeded = true;
        assertThat(fire(text)).isEmpty();
        assertThat(sent).isEmpty();
        assertThat(posted().isSent()).isFalse();
    }

    @Test
    void pauses_double_up_to_half_an_hour() {
        assertThat(SendText.pause(0)).isEqualTo(Duration.ofMinutes(1));
        assertThat(SendText.pause(3)).isEqualTo(Duration.ofMinutes(8));
        assertThat(SendText.pause(5)).isEqualTo(Duration.ofMinutes(30));
        assertThat(SendText.pause(500)).isEqualTo(Duration.ofMinutes(30));
    }

    private UUID put() {
        UUID text = Ids.next();
        Jurisdiction.within(COUNTY, () -> transactions.executeWithoutResult(status -> store.insert(text, "演示", about, clock.instant())));
        return text;
    }

    private Outbox.Posted posted() {
        return Jurisdiction.within(COUNTY, () -> transactions.execute(status -> store.about(List.of(about)).get(about)));
    }

    private Optional<Instant> fire(UUID text) {
        StaticListableBeanFactory writers = new StaticListableBeanFactory();
        writers.addBean("writer", new TextWriter() {
            @Override
            public String kind() {
                return "演示";
            }

            @Override
            public Optional<Outgoing> write(UUID what) {
                return isNeeded && what.equals(about) ? Optional.of(new Outgoing("13800000001", "演示")) : Optional.empty();
            }
        });
        TextMessages gateway = new TextMessages() {
            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            public boolean send(String phone, String words) {
                return !isDown && sent.add(phone + " " + words);
            }
        };
        SendText sending = new SendText(store, writers.getBeanProvider(TextWriter.class), gateway, transactions, clock);
        return Jurisdiction.within(COUNTY, () -> sending.fire(text));
    }
}
