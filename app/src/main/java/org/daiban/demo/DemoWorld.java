package org.daiban.demo;

import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.daiban.jurisdiction.Calendars;
import org.daiban.rule.Outcome;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.daiban.web.PresentAct;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/** Makes the demo world on the first start of a demo: one command under one key, so that a crash half-way leaves nothing. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoWorld {

    /** The key of the command that makes the world; the same key again has no effect. */
    static final UUID KEY = UUID.fromString("00000000-0000-4000-8000-000000000441");

    @Bean
    @Primary
    static TravellingClock travellingClock() {
        return new TravellingClock(Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    @Bean
    ApplicationRunner firstStart(Doors doors, CountyWorld county, Once once, Calendars calendars, TravellingClock clock,
                                 @Value("${daiban.jurisdiction}") String city) {
        return arguments -> {
            Jurisdiction.within(city, () -> PresentAct.doing("建立演示数据", () -> live(doors, once, calendars, clock)));
            PresentAct.doing("建立演示数据", () -> county.live(clock, calendars));
        };
    }

    static Outcome<UUID> live(Doors doors, Once once, Calendars calendars, TravellingClock clock) {
        return once.run(KEY, () -> Outcome.done(new World(doors, clock, calendars.current()).live()));
    }
}
