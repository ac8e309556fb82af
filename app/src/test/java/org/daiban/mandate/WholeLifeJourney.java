package org.daiban.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.Doer;
import org.daiban.casefile.Happening;
import org.daiban.casefile.NewEvent;
import org.daiban.roadmap.Roadmaps;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.Browser;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** An officer at the desk and an owner with a phone, from the offer to a revocation in two clicks. */
@DaibanTest
class WholeLifeJourney {

    @Autowired
    ApplicationContext house;

    @Value("${local.server.port}")
    int port;

    private MandateWorld.Place place;
    private Path photo;
    private String path;
    private UUID file;

    @Test
    void an_owner_signs_by_photo_agrees_to_an_amendment_suspends_objects_and_revokes_in_two_clicks() throws Exception {
        place = new MandateWorld(house).place();
        photo = Path.of("target", "签章照片.jpg");
        ImageIO.write(new BufferedImage(1200, 1600, BufferedImage.TYPE_INT_RGB), "jpg", photo.toFile());
        try (Browser browser = Browser.open("http://localhost:" + port);
             Browser.Visit officer = browser.atDesk(); Browser.Visit owner = browser.onPhone()) {
            officer.as(place.officerLogin());
            owner.as(place.ownerLogin());
            offers(officer);
            signs(owner);
            amends(officer, owner);
            act();
            suspends(officer, owner);
            objects(officer, owner);
            handsOver(officer);
            revokes(officer, owner);
            officer.runsClean();
            owner.runsClean();
        }
    }

    private void offers(Browser.Visit officer) {
        officer.go("/projects/" + place.project() + "/mandates/new").countAnew().click("button:has-text('起草')");
        officer.page().waitForURL("**/mandates/*");
        path = officer.path();
        officer.isAccessible().picture("life-drafted-desk");
        officer.click("button:has-text('送签')");
        officer.page().locator(".notice:has-text('已经送签')").waitFor();
        assertThat(officer.clicks()).isEqualTo(2);
        officer.isAccessible().picture("life-offered-desk");
    }

    private void signs(Browser.Visit owner) {
        owner.go("/my/mandates").isAccessible().picture("life-mine-phone");
        owner.countAnew().click("a:has-text('请签章')");
        owner.page().waitForURL("**" + path);
        owner.isAccessible().picture("life-to-sign-phone");
        owner.page().locator("#evidence").setInputFiles(photo);
        owner.type("#signedBy", "单位公章").click("button:has-text('签署')");
        owner.page().locator(".notice:has-text('签章已经登记')").waitFor();
        assertThat(owner.clicks()).as("besides choosing the photo").isEqualTo(2);
        owner.isAccessible().picture("life-signed-phone");
    }

    private void amends(Browser.Visit officer, Browser.Visit owner) {
        officer.go(path).countAnew().click("a.btn:has-text('变更')");
        officer.page().waitForURL("**/amendments/new");
        officer.isAccessible().picture("life-amend-desk");
        officer.type("#to", LocalDate.now().plusMonths(20).toString()).type("#amendReason", "施工期顺延").click("button:has-text('送签')");
        officer.page().locator(".notice:has-text('变更书已经送签')").waitFor();
        assertThat(officer.clicks()).isEqualTo(2);
        officer.isAccessible().picture("life-amendment-desk");
        owner.go(path).isAccessible().picture("life-amendment-phone");
        owner.page().locator("#evidence").setInputFiles(photo);
        owner.type("#signedBy", "单位公章").click("button:has-text('签署')");
        owner.page().locator(".notice:has-text('变更书的签章已经登记')").waitFor();
        owner.go(path + "/papers/amendment-1").isAccessible().picture("life-amendment-paper-phone");
    }

    private void act() {
        Jurisdiction.within(MandateWorld.CITY, () -> {
            house.getBean(Roadmaps.class).approve(place.officer(), place.project(), 1, "", UUID.randomUUID()).orThrow();
            CaseFiles files = house.getBean(CaseFiles.class);
            String matter = files.plan(place.project()).orThrow().needed().get(0).matter().id();
            file = files.open(place.officer(), place.project(), matter, UUID.randomUUID()).orThrow();
            files.record(place.officer(), file, NewEvent.pushed(new Happening.Received(Doer.OFFICER), LocalDate.now()), 0, UUID.randomUUID()).orThrow();
        });
    }

    private void suspends(Browser.Visit officer, Browser.Visit owner) {
        owner.go(path).countAnew().click("summary:has-text('中止委托')").type("#suspendReason", "股东变更").click("button:has-text('中止委托')");
        owner.page().locator(".notice:has-text('起中止')").waitFor();
        assertThat(owner.clicks()).isEqualTo(2);
        owner.isAccessible().picture("life-suspended-phone");
        var refusals = Jurisdiction.within(MandateWorld.CITY, () -> house.getBean(CaseFiles.class).record(place.officer(), file,
                NewEvent.pushed(new Happening.Withdrawn(Doer.OFFICER, "改期"), LocalDate.now()), 1, UUID.randomUUID()).refusals());
        assertThat(refusals).extracting(Refusal::code).contains("R04-24");
        officer.go(path).isAccessible().picture("life-suspended-desk");
        owner.type("#resumeReason", "变更办完").click("button:has-text('恢复委托')");
        owner.page().locator(".notice:has-text('起恢复')").waitFor();
    }

    private void objects(Browser.Visit officer, Browser.Visit owner) {
        owner.go(path + "/acts").countAnew().click("summary:has-text('提出异议')").type("textarea[name='objection']", "这件没有和我们说过")
                .click("button:has-text('提出异议')");
        owner.page().locator(".notice:has-text('异议已经记下')").waitFor();
        assertThat(owner.clicks()).isEqualTo(2);
        owner.isAccessible().picture("life-objected-phone");
        officer.go("/desk").isAccessible().picture("life-desk");
        officer.countAnew().click("a.what:has-text('委托书')");
        officer.page().waitForURL("**/acts");
        officer.type("textarea[name='answer']", "上周一电话说过，附通话记录。").isAccessible().picture("life-answer-desk");
        officer.click("button:has-text('答复')");
        officer.page().locator(".notice:has-text('答复已经登记')").waitFor();
        owner.go(path + "/acts");
        assertThat(owner.text()).contains("上周一电话说过");
    }

    private void handsOver(Browser.Visit officer) {
        officer.go(path + "/hand-over").type("[name='name0']", "营业执照").type("[name='copies0']", "2").type("#in-who", "林女士")
                .click("button:has-text('登记交来')");
        officer.page().locator(".notice:has-text('交来的材料已经登记')").waitFor();
        officer.isAccessible().picture("life-hand-over-desk");
        officer.narrow().isAccessible().picture("life-hand-over-phone");
        officer.widen().go(path + "/papers/hand-over").isAccessible().picture("life-hand-over-paper-desk");
    }

    private void revokes(Browser.Visit officer, Browser.Visit owner) {
        officer.go(path).click("summary:has-text('撤销、终止或者办结')");
        owner.go(path + "/acts").countAnew().click("summary:has-text('撤销委托')").type("#reason", "以后自己办").click("button:has-text('撤销委托')");
        owner.page().locator(".notice:has-text('委托已经撤销')").waitFor();
        assertThat(owner.clicks()).isEqualTo(2);
        owner.isAccessible().picture("life-revoked-phone");
        officer.click("label:has-text('终止：')").type("#reason", "材料不实").click("button:has-text('登记') >> visible=true");
        officer.page().locator("#problems").waitFor();
        assertThat(officer.text()).contains("R04-12", place.ownerName() + "登记：以后自己办", "已撤销");
        officer.isAccessible().picture("life-second-desk");
    }
}
