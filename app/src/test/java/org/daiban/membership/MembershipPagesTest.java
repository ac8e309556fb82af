package org.daiban.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From a phone in the hand to a project on the screen, and out again. */
@DaibanTest
class MembershipPagesTest {

    @Autowired
    ApplicationContext house;
    @Autowired
    Visitor person;
    @Autowired
    Visitor other;
    @Autowired
    Visitor officer;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transactions;

    private Arrivals arrivals;
    private Arrivals.Place place;

    @BeforeEach
    void set() {
        arrivals = new Arrivals(house);
        place = arrivals.place();
        officer.as(place.officer());
    }

    @Test
    void a_stranger_sees_nothing_until_an_officer_confirmed() {
        assertThat(arrivals.enter(person, Arrivals.phone())).isEqualTo("/home");
        assertThat(Visitor.location(person.get("/my"))).isEqualTo("/my/owners");
        assertThat(person.get("/my/owners").body()).contains("还没有绑定建设单位");
        assertThat(person.get("/my/projects/" + place.project()).statusCode()).isEqualTo(404);
        assertThat(person.get("/my/members").statusCode()).isEqualTo(404);
        assertThat(Visitor.location(Arrivals.ask(person, "张演示", place.ownerName(), place.creditCode()))).isEqualTo("/my/owners");
        assertThat(person.get("/my/owners").body()).contains("等代办专窗核对").contains(place.creditCode());
        assertThat(person.get("/my/projects/" + place.project()).statusCode()).isEqualTo(404);
        confirm(place.creditCode());
        assertThat(person.get("/my/owners").body()).contains("代表这个单位");
        choose(person, place.ownerName());
        assertThat(person.get("/my").body()).contains(place.projectName());
        assertThat(person.get("/my/projects/" + place.project()).statusCode()).isEqualTo(200);
        assertThat(person.get("/my/members").body()).contains("张演示").contains("您本人");
    }

    @Test
    void nothing_tells_a_stranger_whether_an_owner_is_registered() {
        arrivals.enter(person, Arrivals.phone());
        HttpResponse<String> known = Arrivals.ask(person, "张演示", place.ownerName(), place.creditCode());
        HttpResponse<String> unknown = Arrivals.ask(person, "张演示", "没有登记的单位", Arrivals.unregistered());
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(known)).isEqualTo(Visitor.location(unknown));
        String list = person.get("/my/owners").body();
        assertThat(list).doesNotContain("没有登记这个");
    }

    @Test
    void every_phone_is_answered_alike() {
        String known = Arrivals.phone();
        arrivals.enter(person, known);
        var first = other.post("/sign-in/phone", Map.of("phone", Arrivals.phone()));
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(first)).matches("/sign-in/phone/[0-9a-f-]{36}");
        assertThat(other.get(Visitor.location(first)).body()).contains("137****").doesNotContain("1370000");
    }

    @Test
    void an_ask_is_rejected_with_a_reason_the_asker_reads() {
        arrivals.enter(person, Arrivals.phone());
        Arrivals.ask(person, "张演示", place.ownerName(), place.creditCode());
        String path = "/memberships/" + askOf(place.creditCode());
        assertThat(officer.post(path + "/answer", Map.of("do", "reject", "key", key(), "reason", "")).statusCode()).isEqualTo(422);
        assertThat(officer.post(path + "/answer", Map.of("do", "reject", "key", key(), "reason", "授权委托书没有盖章")).statusCode()).isEqualTo(303);
        assertThat(person.get("/my/owners").body()).contains("没有通过的申请").contains("授权委托书没有盖章");
        assertThat(officer.post(path + "/answer", Map.of("do", "reject", "key", key(), "reason", "再退")).body()).contains("R00-58");
        assertThat(officer.get("/memberships").body()).doesNotContain(place.creditCode());
    }

    @Test
    void R00_57_an_unregistered_owner_cannot_be_confirmed() {
        arrivals.enter(person, Arrivals.phone());
        String code = Arrivals.unregistered();
        Arrivals.ask(person, "张演示", "没有登记的单位", code);
        String path = "/memberships/" + askOf(code);
        assertThat(officer.get(path).body()).contains("没有登记这个代码的单位").doesNotContain("value=\"confirm\"");
        assertThat(officer.post(path + "/answer", Map.of("do", "confirm", "key", key(), "endsOn", LocalDate.now().toString())).body())
                .contains("R00-57");
    }

    @Test
    void whose_link_is_ended_sees_nothing_from_the_next_request_on() {
        bind(person, "张演示", Arrivals.phone());
        bind(other, "李演示", Arrivals.phone());
        String path = "/owners/" + place.owner() + "/members";
        String link = linkOf("张演示", officer.get(path).body());
        assertThat(officer.post(path + "/" + link + "/ending", Map.of("key", key(), "reason", "")).statusCode()).isEqualTo(422);
        assertThat(officer.post(path + "/" + link + "/ending", Map.of("key", key(), "reason", "已经离职")).statusCode()).isEqualTo(303);
        assertThat(Visitor.location(person.get("/my/projects/" + place.project()))).startsWith("/my/owners");
        assertThat(person.get("/my/projects/" + place.project()).statusCode()).isEqualTo(404);
        assertThat(person.get("/my/owners").body()).contains("已经离职");
        assertThat(other.get("/my/projects/" + place.project()).statusCode()).as("the other stays").isEqualTo(200);
    }

    @Test
    void R00_50_somebody_known_by_a_phone_only_sends_nobody_else_away_and_may_leave() {
        bind(person, "张演示", Arrivals.phone());
        bind(other, "李演示", Arrivals.phone());
        String members = person.get("/my/members").body();
        HttpResponse<String> sent = person.post("/my/members/" + linkOf("李演示", members) + "/ending",
                Map.of("key", key(), "link", linkOf("李演示", members), "reason", "不再负责"));
        assertThat(Visitor.location(sent)).isEqualTo("/my/step-up");
        assertThat(person.get("/my/members").body()).as("what was typed is still there").contains("value=\"不再负责\"");
        assertThat(other.get("/my").body()).contains(place.projectName());
        assertThat(Visitor.location(person.post("/my/members/" + linkOf("张演示", members) + "/ending",
                Map.of("key", key(), "reason", "换人了")))).isEqualTo("/my/owners");
        assertThat(person.get("/my/projects/" + place.project()).statusCode()).isNotEqualTo(200);
    }

    @Test
    void who_acts_for_two_owners_chooses_and_sees_one_at_a_time() {
        String phone = Arrivals.phone();
        bind(person, "张演示", phone);
        Arrivals.Place second = arrivals.place();
        Arrivals.ask(person, "", second.ownerName(), second.creditCode());
        confirm(second.creditCode());
        assertThat(person.get("/my").body()).contains(place.projectName()).doesNotContain(second.projectName());
        choose(person, second.ownerName());
        assertThat(person.get("/my").body()).contains(second.projectName()).doesNotContain(place.projectName());
        assertThat(person.get("/my/projects/" + place.project()).statusCode()).isEqualTo(404);
    }

    @Test
    void nobody_chooses_a_link_of_somebody_else_or_reads_an_ask() {
        bind(person, "张演示", Arrivals.phone());
        String link = linkOf("张演示", person.get("/my/members").body());
        arrivals.enter(other, Arrivals.phone());
        assertThat(other.post("/my/owners/" + link, Map.of()).statusCode()).isEqualTo(404);
        assertThat(other.post("/my/members/" + link + "/ending", Map.of("key", key(), "reason", "x")).statusCode()).isEqualTo(404);
        assertThat(other.get("/memberships").statusCode()).isEqualTo(403);
        assertThat(other.get("/memberships/" + link + "/letter").statusCode()).isEqualTo(403);
    }

    @Test
    void seeing_the_whole_phone_and_opening_the_letter_leave_a_trace() {
        String phone = Arrivals.phone();
        arrivals.enter(person, phone);
        Arrivals.ask(person, "张演示", place.ownerName(), place.creditCode());
        String ask = askOf(place.creditCode());
        assertThat(officer.get("/memberships/" + ask).body()).doesNotContain(phone);
        assertThat(officer.post("/memberships/" + ask + "/phone", Map.of()).body()).contains(phone);
        assertThat(officer.get("/memberships/" + ask + "/letter").statusCode()).isEqualTo(200);
        assertThat(recorded("UNMASK", ask)).isEqualTo(1);
        assertThat(recorded("EXPORT", ask)).isEqualTo(1);
    }

    private void bind(Visitor visitor, String name, String phone) {
        arrivals.enter(visitor, phone);
        Arrivals.ask(visitor, name, place.ownerName(), place.creditCode());
        confirm(place.creditCode());
        choose(visitor, place.ownerName());
    }

    private void confirm(String creditCode) {
        HttpResponse<String> answer = officer.post("/memberships/" + askOf(creditCode) + "/answer",
                Map.of("do", "confirm", "key", key(), "endsOn", LocalDate.now().plusMonths(6).toString(), "remark", "看过原件"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private static void choose(Visitor visitor, String ownerName) {
        Matcher link = Pattern.compile("<b>" + ownerName + "</b>(?:(?!<li>).)*?action=\"(/my/owners/[0-9a-f-]{36})\"", Pattern.DOTALL)
                .matcher(visitor.get("/my/owners").body());
        assertThat(link.find()).as("a choice of " + ownerName).isTrue();
        assertThat(Visitor.location(visitor.post(link.group(1), Map.of()))).isEqualTo("/my");
    }

    private String askOf(String creditCode) {
        Matcher ask = Pattern.compile("/memberships/([0-9a-f-]{36})\"(?:(?!<tr>).)*?" + creditCode, Pattern.DOTALL)
                .matcher(officer.get("/memberships").body());
        assertThat(ask.find()).as("the open ask").isTrue();
        return ask.group(1);
    }

    private static String linkOf(String name, String page) {
        Matcher link = Pattern.compile("<b>" + name + "</b>(?:(?!<li>).)*?/([0-9a-f-]{36})/ending", Pattern.DOTALL).matcher(page);
        assertThat(link.find()).as("the link of " + name).isTrue();
        return link.group(1);
    }

    private long recorded(String kind, String detail) {
        return Jurisdiction.within(Arrivals.CITY, () -> transactions.execute(status -> jdbc
                .sql("select count(*) from audit.entry where kind = :kind and position(:detail in detail) > 0")
                .param("kind", kind).param("detail", detail).query(Long.class).single()));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
