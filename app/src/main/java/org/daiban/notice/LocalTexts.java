package org.daiban.notice;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.daiban.sql.Ids;
import org.daiban.sql.Jurisdiction;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The gateway of the demo: nothing leaves the house, everybody can read what would have been sent. */
@Component
@Profile("demo")
public class LocalTexts implements TextMessages {

    private static final int SHOWN = 30;

    private final JdbcClient jdbc;
    private final Clock clock;

    LocalTexts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A text that would have been sent. */
    public record Text(String phone, String text, OffsetDateTime sentAt) {
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    @Transactional
    public boolean send(String phone, String text) {
        jdbc.sql("""
                        insert into notice.demo_text (jurisdiction, id, phone, text, sent_at)
                        values (:jurisdiction, :id, :phone, :text, :at)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", Ids.next())
                .param("phone", phone)
                .param("text", text)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Text> latest() {
        return jdbc.sql("""
                        select phone, text, sent_at from notice.demo_text
                        where jurisdiction = :jurisdiction
                        order by id desc limit :shown""")
                .param("jurisdiction", Jurisdiction.current())
                .param("shown", SHOWN)
                .query((row, number) -> new Text(row.getString("phone"), row.getString("text"),
                        row.getObject("sent_at", OffsetDateTime.class)))
                .list();
    }
}
