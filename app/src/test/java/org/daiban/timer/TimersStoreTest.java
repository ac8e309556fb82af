package org.daiban.timer;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.daiban.web.PresentAct;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Timers in the database: fired once by however many instances there are, and again by another where one died. */
@DaibanTest
class TimersStoreTest {

    private static final String HERE = "441426";
    private static final String THERE = "441427";

    @Autowired
    Counting counting;
    @Autowired
    Timers timers;
    @Autowired
    Task<Void> task;
    @Autowired
    DataSource dataSource;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transactions;

    @Test
    void a_timer_fires_in_its_own_jurisdiction_under_the_name_of_its_work() {
        UUID here = UUID.randomUUID();
        UUID there = UUID.randomUUID();
        set(HERE, here, Instant.now());
        set(THERE, there, Instant.now());
        until(() -> counting.fired.containsKey(here) && counting.fired.containsKey(there));
        assertThat(counting.told).containsEntry(here, HERE + " 演示定时").containsEntry(there, THERE + " 演示定时");
        until(() -> left(here) == 0 && left(there) == 0);
    }

    @Test
    void a_timer_set_in_a_transaction_that_is_undone_never_was() {
        UUID undone = UUID.randomUUID();
        Jurisdiction.within(HERE, () -> transactions.executeWithoutResult(status -> {
            timers.set("counting", undone, Instant.now());
            assertThat(left(undone)).isEqualTo(1);
            status.setRollbackOnly();
        }));
        assertThat(left(undone)).isZero();
    }

    @Test
    void the_same_timer_set_twice_is_one() {
        UUID twice = UUID.randomUUID();
        Instant later = Instant.now().plus(Duration.ofDays(30));
        set(HERE, twice, later);
        set(HERE, twice, later);
        assertThat(left(twice)).isEqualTo(1);
    }

    @Test
    void two_instances_share_two_hundred_timers_and_fire_each_once() {
        Scheduler second = instance("second");
        List<UUID> all = IntStream.range(0, 200).mapToObj(i -> UUID.randomUUID()).toList();
        try {
            Jurisdiction.within(HERE, () -> transactions.executeWithoutResult(status -> all.forEach(one -> timers.set("counting", one, Instant.now()))));
            until(() -> all.stream().allMatch(one -> left(one) == 0));
        } finally {
            second.stop();
        }
        assertThat(all).allSatisfy(one -> assertThat(counting.fired.get(one)).isEqualTo(1));
    }

    /** What a kill -9 leaves: the effect is committed, the timer still stands as taken by somebody whose heart stopped. */
    @Test
    void a_timer_whose_instance_was_killed_after_the_effect_is_taken_over_and_has_no_second_effect() {
        UUID killed = UUID.randomUUID();
        Jurisdiction.within(HERE, () -> {
            PresentAct.doing(counting.does(), () -> counting.fire(killed));
            transactions.executeWithoutResult(status -> taken(killed));
        });
        Scheduler another = instance("another");
        try {
            until(() -> left(killed) == 0);
        } finally {
            another.stop();
        }
        assertThat(counting.fired.get(killed)).isEqualTo(2);
        assertThat(counting.effects.get(killed)).isEqualTo(1);
    }

    @Test
    void a_timer_whose_instance_was_killed_before_the_effect_is_not_lost() {
        UUID killed = UUID.randomUUID();
        Jurisdiction.within(HERE, () -> transactions.executeWithoutResult(status -> taken(killed)));
        Scheduler another = instance("another");
        try {
            until(() -> left(killed) == 0);
        } finally {
            another.stop();
        }
        assertThat(counting.effects.get(killed)).isEqualTo(1);
    }

    private void taken(UUID about) {
        jdbc.sql("""
                        insert into timer.scheduled_task (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                        values ('timer', :instance, :at, true, 'killed', :at, 2)""")
                .param("instance", HERE + "/counting/" + about)
                .param("at", Instant.now().minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
                .update();
    }

    private Scheduler instance(String name) {
        Scheduler scheduler = Scheduler.create(dataSource, task).tableName("timer.scheduled_task").pollingInterval(Duration.ofMillis(50))
                .heartbeatInterval(Duration.ofMillis(500)).schedulerName(() -> name).threads(4).build();
        scheduler.start();
        return scheduler;
    }

    private void set(String jurisdiction, UUID about, Instant at) {
        Jurisdiction.within(jurisdiction, () -> transactions.executeWithoutResult(status -> timers.set("counting", about, at)));
    }

    private int left(UUID about) {
        return jdbc.sql("select count(*) from timer.scheduled_task where task_instance like :about").param("about", "%" + about)
                .query(Integer.class).single();
    }

    /** Waits for what another thread does; gives up after half a minute. */
    private static void until(BooleanSupplier isSo) {
        Instant end = Instant.now().plusSeconds(30);
        while (!isSo.getAsBoolean()) {
            assertThat(Instant.now()).as("waited long enough").isBefore(end);
            Thread.onSpinWait();
        }
    }
}
