package org.daiban.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.daiban.sql.Superuser;
import org.daiban.timer.Counting;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test against the whole application on a real PostgreSQL and a real port. All such tests share one context, so none
 * may count on being alone: make your own data, or work in your own jurisdiction.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
@Import({Statements.class, Visitor.class, IdentityProvider.Registration.class, Superuser.class, Counting.class})
public @interface DaibanTest {
}
