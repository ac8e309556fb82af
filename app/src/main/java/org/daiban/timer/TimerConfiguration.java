package org.daiban.timer;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.daiban.sql.Jurisdiction;
import org.daiban.web.PresentAct;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One kind of task for all timers; db-scheduler keeps them, shares them among instances, and takes over from one that died. */
@Configuration(proxyBeanMethods = false)
class TimerConfiguration {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(30);
    private static final double SLOWER_BY = 1.5;

    @Bean
    static Task<Void> timer(ObjectProvider<TimerWork> works) {
        return Tasks.custom(Timer.TASK, Void.class)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY, SLOWER_BY))
                .onDeadExecutionRevive()
                .execute((instance, context) -> after(fire(Timer.of(instance), works)));
    }

    private static Optional<Instant> fire(Timer timer, ObjectProvider<TimerWork> works) {
        TimerWork work = works.stream().filter(one -> one.kind().equals(timer.kind())).findFirst().orElseThrow(
                () -> new IllegalStateException("no work is known for the timer " + timer));
        AtomicReference<Optional<Instant>> next = new AtomicReference<>(Optional.empty());
        Jurisdiction.within(timer.jurisdiction(), () -> PresentAct.doing(work.does(), () -> next.set(work.fire(timer.about()))));
        return next.get();
    }

    private static CompletionHandler<Void> after(Optional<Instant> next) {
        return (complete, operations) -> next.ifPresentOrElse(at -> operations.reschedule(complete, at), operations::stop);
    }
}
