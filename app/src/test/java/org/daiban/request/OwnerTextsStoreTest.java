package org.daiban.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.notice.Outbox;
import org.daiban.notice.TextWriter;
import org.daiban.party.OwnerDetails;
import org.daiban.party.Owners;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What an owner is told by a text of a request, on a real database. */
@DaibanTest
class OwnerTextsStoreTest {

    private static final String COUNTY = "441423";

    @Autowired
    ServiceRequests requests;
    @Autowired
    RequestLife life;
    @Autowired
    OwnerTexts texts;
    @Autowired
    Outbox outbox;
    @Autowired
    Owners owners;
    @Autowired
    Accounts accounts;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transactions;

    private Actor officer;
    private UUID owner;
    private Actor person;

    @BeforeEach
    void enter() {
        Jurisdiction.enter(COUNTY);
        officer = accounts.openDemo("texts-" + UUID.randomUUID().toString().substring(0, 8), "演示林", Role.OFFICER, "", null, null);
        owner = owner("91441402DEMATEXT93", "138 0000 0017");
        person = new Actor(UUID.randomUUID(), "演示江女士", Role.OWNER, COUNTY, null, owner);
    }

    @AfterEach
    void leave() {
        accounts.close(officer.account(), "测试结束");
        Jurisdiction.leave();
    }

    @Test
    void a_reply_is_told_once_until_the_owner_says_something_again() {
        UUID id = asked();
        done(officer, id, new Deed.Replied("先办备案"));
        done(officer, id, new Deed.Replied("再补一句"));
        assertThat(told(id)).hasSize(1);
        done(person, id, new Deed.FollowedUp(Channel.OWNER_SPACE, "备案办好了"));
        done(officer, id, new Deed.Replied("那就办环评"));
        assertThat(told(id)).hasSize(2);
        assertThat(outbox.about(told(id))).as("each in the outbox").hasSize(2);
    }

    @Test
    void what_turns_to_the_owner_is_told_and_a_note_is_not() {
        UUID id = asked();
        done(officer, id, new Deed.Noted("内部说明"));
        done(officer, id, new Deed.Changed(Mode.GUIDE, null, ""));
        assertThat(told(id)).isEmpty();
        done(officer, id, new Deed.Inquired("请说明用水量"));
        assertThat(words(told(id).get(0))).hasValueSatisfying(text -> {
            assertThat(text.phone()).as("that of whoever registered the owner first in this county").isEqualTo(owners.find(owner).orElseThrow().phone().replace(" ", ""));
            assertThat(text.words()).contains("还请您补充情况", "全程代办】").doesNotContain("用水量").doesNotContain("演示林").doesNotContain("演示短信单位");
        });
        done(person, id, new Deed.FollowedUp(Channel.OWNER_SPACE, "每天十吨"));
        assertThat(words(told(id).get(0))).as("answered meanwhile").isEmpty();
        done(officer, id, new Deed.Proposed(Result.EXPLAINED, "已经说明"));
        assertThat(words(told(id).get(1))).hasValueSatisfying(text -> assertThat(text.words()).contains("提出办结", "前确认"));
    }

    @Test
    void a_landline_gets_no_text() {
        owner = owner("91441403DEMATEXT1Q", "0753-2110000");
        person = new Actor(UUID.randomUUID(), "演示江女士", Role.OWNER, COUNTY, null, owner);
        UUID id = asked();
        done(officer, id, new Deed.Replied("可以"));
        assertThat(words(told(id).get(0))).isEmpty();
    }

    private UUID owner(String code, String phone) {
        return owners.byCreditCode(code).map(known -> known.id())
                .orElseGet(() -> owners.register(officer, new OwnerDetails("演示短信单位" + code.substring(10), code, "演示联系人", phone), key()).orThrow());
    }

    private UUID asked() {
        return requests.ask(officer, new NewRequest(owner, null, Mode.CONSULT, Channel.PHONE, "要不要环评", List.of()), key()).orThrow();
    }

    private void done(Actor actor, UUID id, Deed deed) {
        life.record(actor, id, deed, List.of(), requests.find(id).orElseThrow().version(), key()).orThrow();
    }

    private List<UUID> told(UUID request) {
        return transactions.execute(status -> jdbc.sql("select id from request.told where request = :request order by told_at, id")
                .param("request", request).query(UUID.class).list());
    }

    private Optional<TextWriter.Outgoing> words(UUID text) {
        return transactions.execute(status -> texts.write(text));
    }

    private static UUID key() {
        return UUID.randomUUID();
    }
}
