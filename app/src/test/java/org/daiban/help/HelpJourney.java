package org.daiban.help;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.daiban.jurisdiction.Calendars;
import org.daiban.roster.Rosters;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.daiban.test.Browser;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** An officer asks a unit, the unit answers by link on a phone, passes on to a colleague, or lets it climb; three clicks each. */
@DaibanTest
class HelpJourney {

    private static final String CITY = "441400";
    private static final int MOST_LOOKS = 60;

    private static Browser browser;

    @Value("${local.server.port}")
    int port;
    @Autowired
    ApplicationContext house;
    @Autowired
    HelpRequests requests;
    @Autowired
    HelpStore store;
    @Autowired
    HelpRecord record;
    @Autowired
    Rosters rosters;
    @Autowired
    Calendars calendars;
    @Autowired
    TransactionTemplate transactions;
    @Autowired
    Once once;
    @Autowired
    Clock clock;

    private HelpWorld world;

    @BeforeEach
    void open() {
        if (browser == null) {
            browser = Browser.open("http://localhost:" + port);
        }
        world = new HelpWorld(house, CITY);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void asked_in_three_clicks_answered_by_link_on_a_phone_in_three_clicks_and_closed() {
        String thread = ask("请告知目前办到哪一步");
        String link;
        try (Browser.Visit phone = browser.onPhone()) {
            textAbout(phone, "请您协助");
            phone.countAnew().click("main li:first-child a");
            phone.page().waitForURL("**/reply/*");
            link = phone.path();
            phone.isAccessible().picture("help-reply-phone");
            assertThat(phone.text()).contains("请告知目前办到哪一步", "演示协助项目").doesNotContain("13800000");
            phone.click("label:has-text('材料齐全，正在办理')").click("button:has-text('发送答复')");
            phone.page().waitForSelector("main .notice");
            assertThat(phone.text()).contains("已经答复");
            assertThat(phone.clicks()).as("clicks of the unit").isEqualTo(3);
            phone.isAccessible().picture("help-replied-phone");
            phone.go(link);
            assertThat(phone.text()).contains("答复，谢谢").doesNotContain("发送答复");
            phone.widen().isAccessible().picture("help-replied-desk").runsClean();
        }
        try (Browser.Visit desk = browser.atDesk()) {
            Page page = desk.as(world.officerLogin).go(thread).page();
            assertThat(desk.text()).contains("已答复，待确认", "材料齐全，正在办理", "用短信链接");
            desk.isAccessible().picture("help-answered-desk").countAnew();
            desk.click("button:has-text('答复有用，办结')");
            page.waitForSelector(".notice");
            assertThat(desk.text()).contains("已办结");
            desk.narrow().isAccessible().picture("help-closed-phone").runsClean();
        }
    }

    @Test
    void passed_on_to_a_colleague_who_gets_a_link_while_the_old_one_says_so() {
        ask("请核对材料是否齐全");
        try (Browser.Visit phone = browser.onPhone()) {
            textAbout(phone, "请您协助");
            phone.click("main li:first-child a");
            phone.page().waitForURL("**/reply/*");
            String first = phone.path();
            phone.countAnew().click("summary:has-text('转给本单位同事')");
            phone.picture("help-forward-phone").isAccessible();
            phone.page().locator("details.forwarding label.form-check").first().click();
            phone.click("button:has-text('转交')");
            phone.page().waitForSelector("main .notice");
            assertThat(phone.text()).contains("您已经把这件请求转给");
            phone.isAccessible().picture("help-forwarded-phone");
            textAbout(phone, "同事转给您一件协助请求");
            phone.click("main li:first-child a");
            phone.page().waitForURL("**/reply/*");
            assertThat(phone.path()).isNotEqualTo(first);
            phone.click("label:has-text('材料还不齐全')").type("#answer", "缺宗地图。").click("button:has-text('发送答复')");
            phone.page().waitForSelector("main .notice");
            phone.go(first);
            assertThat(phone.text()).contains("答复，谢谢");
            phone.runsClean();
        }
    }

    @Test
    void unanswered_it_climbs_and_comes_before_the_bureau_as_unanswered() {
        String thread = ask("请约一个现场踏勘");
        HelpRound round = round(thread);
        for (Function<HelpRound, LocalDate> day : java.util.List.<Function<HelpRound, LocalDate>>of(HelpRound::leadOn, HelpRound::officialOn, HelpRound::bureauOn)) {
            Clock then = Clock.fixed(HelpClimbing.morning(day.apply(round), clock.getZone()), clock.getZone());
            Jurisdiction.within(CITY, () -> {
                new HelpClimbing(store, record, rosters, calendars, transactions, once, then).fire(round.id());
            });
        }
        try (Browser.Visit desk = browser.atDesk()) {
            desk.as("bureau-zhong").go("/help-requests?show=UNANSWERED");
            assertThat(desk.text()).contains("请约一个现场踏勘", "逐级上报后仍未答复");
            desk.isAccessible().picture("help-unanswered-desk");
            desk.go(thread);
            assertThat(desk.text()).contains("逐级上报，给业务负责人", "逐级上报，给分管领导", "报主管部门", "系统");
            desk.isAccessible().picture("help-climbed-desk").narrow().isAccessible().picture("help-climbed-phone").widen();
            desk.go("/help-requests/units").isAccessible().picture("help-units-desk").narrow().isAccessible().picture("help-units-phone").runsClean();
        }
        try (Browser.Visit desk = browser.atDesk()) {
            desk.as(world.unitLogin).go("/unit/help").isAccessible().picture("help-unit-list-desk").narrow().isAccessible().picture("help-unit-list-phone").widen();
            desk.go(thread).isAccessible().picture("help-unit-thread-desk").narrow().isAccessible().picture("help-unit-thread-phone").widen();
            desk.countAnew().click("label:has-text('需要会商')").click("button:has-text('发送答复')");
            desk.page().waitForSelector(".notice");
            assertThat(desk.text()).contains("已答复，待确认");
            desk.runsClean();
        }
    }

    /** Three clicks from the case file. */
    private String ask(String question) {
        try (Browser.Visit desk = browser.atDesk()) {
            Page page = desk.as(world.officerLogin).go("/case-files/" + world.caseFile).page();
            page.waitForSelector(".side-part a.btn");
            desk.isAccessible().picture("help-case-file-desk").countAnew().click(".side-part a.btn:has-text('协助')");
            page.waitForURL("**/help-requests/new");
            desk.isAccessible().picture("help-ask-desk").narrow().isAccessible().picture("help-ask-phone").widen();
            desk.click("label:has-text('" + question + "')").click("button:has-text('发出')");
            page.waitForURL("**/help-requests/*-*");
            assertThat(desk.clicks()).as("clicks of the officer").isEqualTo(3);
            assertThat(desk.text()).contains("等单位答复", "报业务负责人");
            desk.isAccessible().picture("help-asked-desk").narrow().isAccessible().picture("help-asked-phone").runsClean();
            return desk.path();
        }
    }

    /** The newest text in the demo's letter box, once it is about this. */
    private void textAbout(Browser.Visit phone, String words) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            Locator newest = phone.go("/demo/texts").page().locator("main li").first();
            String text = newest.innerText();
            if (text.contains(words) && text.contains("演示协助项目")) {
                return;
            }
            phone.page().waitForTimeout(250);
        }
        throw new AssertionError("no text about " + words + ": " + phone.text());
    }

    private HelpRound round(String thread) {
        UUID id = UUID.fromString(thread.replaceAll(".*/", ""));
        return Jurisdiction.within(CITY, () -> requests.thread(world.officer, id)).orElseThrow().request().current();
    }
}
