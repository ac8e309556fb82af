package org.daiban.test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Counts what a page asks of the database. The transaction's jurisdiction and the sign-in session are not the page's, nor
 * is what the house looks up in the background to see whether a newer calendar or catalogue is published or a timer
 * is due.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Statements {

    private static final List<String> SEEN = Collections.synchronizedList(new ArrayList<>());

    /** Forgets what was seen so far. */
    public static void forget() {
        SEEN.clear();
    }

    /** The statements since {@link #forget()}, of all threads. */
    public static List<String> seen() {
        synchronized (SEEN) {
            return List.copyOf(SEEN);
        }
    }

    @Bean
    static BeanPostProcessor countingDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!(bean instanceof DataSource dataSource)) {
                    return bean;
                }
                return ProxyDataSourceBuilder.create(dataSource)
                        .afterQuery((execution, queries) -> queries.forEach(query -> remember(query.getQuery())))
                        .build();
            }
        };
    }

    private static void remember(String sql) {
        boolean background = List.of("ForkJoinPool", "scheduling-", "db-scheduler").stream().anyMatch(Thread.currentThread().getName()::startsWith);
        if (!background && !isLookedUpAgain() && !sql.contains("set_config('app.jurisdiction'") && !sql.contains("session.spring_session")) {
            SEEN.add(sql);
        }
    }

    /** Any thread that waits may be made to lend a hand with what a cache looks up again in the background. */
    private static boolean isLookedUpAgain() {
        return StackWalker.getInstance().walk(frames -> frames.anyMatch(frame ->
                frame.getClassName().startsWith("com.github.benmanes.caffeine.") && frame.getMethodName().contains("asyncReload")));
    }
}
