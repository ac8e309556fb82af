package org.daiban.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.daiban.test.Browser;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** The bureau writes, a second person publishes, a citizen finds by two characters; a successor takes the place of what was found. */
@DaibanTest
class PolicyJourney {

    private static Browser browser;

    @Value("${local.server.port}")
    int port;

    @BeforeEach
    void open() {
        if (browser == null) {
            browser = Browser.open("http://localhost:" + port);
        }
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void written_published_found_replaced_and_found_as_the_successor() {
        String first = write("/library/new", "鹮鹱保护办法（演示数据）", "演示鹮〔2020〕1号", "2020-01-01");
        publish(first);
        try (Browser.Visit phone = browser.onPhone()) {
            phone.go("/policies").isAccessible().picture("policies-phone");
            phone.page().locator("#q").pressSequentially("鹮鹱");
            phone.page().waitForSelector("#suggested a:has-text('鹮鹱保护办法')");
            phone.picture("policies-suggested-phone").isAccessible();
            phone.click(".search-line button");
            phone.page().waitForSelector("mark:has-text('鹮鹱')");
            phone.isAccessible().picture("policies-found-phone").widen().isAccessible().picture("policies-found-desk").narrow();
            phone.click("ol.policies a.title");
            phone.page().waitForSelector("article.policy");
            assertThat(phone.text()).contains("现行有效", "演示鹮〔2020〕1号");
            phone.isAccessible().picture("policy-phone").runsClean();
        }
        String second = write("/library/new?replaces=" + first.replaceAll(".*/", ""), "鹮鹱保护新办法（演示数据）", "演示鹮〔2021〕2号", "2021-01-01");
        publish(second);
        try (Browser.Visit plain = browser.onPhoneWithoutScripts()) {
            plain.go("/policies").type("#q", "（2020）1号 鹮鹱").click(".search-line button");
            plain.go("/policies?q=演示鹮 2020 1");
            assertThat(plain.text()).contains("鹮鹱保护新办法", "代替了《鹮鹱保护办法（演示数据）》");
            plain.click("ol.policies a.title");
            assertThat(plain.text()).contains("现行有效", "代替了");
            plain.click(".validity a");
            assertThat(plain.text()).contains("已被代替", "现在看");
            plain.picture("policy-replaced-phone");
        }
        try (Browser.Visit desk = browser.atDesk()) {
            desk.go("/policies?q=代办").isAccessible().picture("policies-desk");
            desk.click("ol.policies a.title").page().waitForSelector("article.policy");
            desk.isAccessible().picture("policy-desk").narrow().isAccessible().picture("policy-scheme-phone");
            desk.go("/policies?q=没有这样的词语啊").isAccessible().picture("policies-empty-phone").runsClean();
        }
    }

    private String write(String form, String title, String number, String from) {
        try (Browser.Visit desk = browser.atDesk()) {
            desk.as("bureau-zhong").go(form).isAccessible().picture("library-form-desk");
            desk.type("#title", title).type("#number", number).type("#inForceFrom", from).type("#text", "第一条 保护鹮鹱。\n第二条 演示数据，内容是虚构的。");
            desk.click("button.btn-primary:has-text('登记')");
            desk.page().waitForSelector(".notice");
            assertThat(desk.text()).contains("这一版是您写的");
            desk.isAccessible().picture("library-draft-desk").narrow().isAccessible().picture("library-draft-phone").runsClean();
            return desk.path();
        }
    }

    private void publish(String path) {
        try (Browser.Visit desk = browser.atDesk()) {
            desk.as("bureau-luo").go("/library?show=WAITING").isAccessible().picture("library-waiting-desk");
            desk.go(path).click("button:has-text('发布')");
            desk.page().waitForSelector(".notice");
            assertThat(desk.text()).contains("已经发布");
            desk.isAccessible().picture("library-published-desk").runsClean();
        }
    }
}
