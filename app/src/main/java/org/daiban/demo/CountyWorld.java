package org.daiban.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daiban.adoption.AdoptableUnit;
import org.daiban.adoption.AdoptionDraft;
import org.daiban.adoption.AdoptionDraft.FirstAccount;
import org.daiban.adoption.Adoptions;
import org.daiban.catalogue.Sourcing;
import org.daiban.engine.clock.LightPolicy;
import org.daiban.engine.matter.Limits;
import org.daiban.engine.roadmap.Construction;
import org.daiban.engine.roadmap.Tailoring;
import org.daiban.identity.Account;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.jurisdiction.Calendars;
import org.daiban.jurisdiction.Region;
import org.daiban.jurisdiction.Regions;
import org.daiban.party.OwnerDetails;
import org.daiban.project.AdmissionDetails;
import org.daiban.request.Mode;
import org.daiban.roadmap.RoadmapDraft;
import org.daiban.rule.ApprovalLevel;
import org.daiban.rule.Outcome;
import org.daiban.sharing.Sharing;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.daiban.unit.Unit;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One county that adopted the scheme: a few people, one project, its figures shared with the city. */
@Component
@Profile("demo")
class CountyWorld {

    static final String CODE = "441481";

    private static final UUID ADOPTION = UUID.fromString("00000000-0000-4000-8000-000000441481");
    private static final UUID LIFE = UUID.fromString("00000000-0000-4000-8000-000000441482");

    private final Doors doors;
    private final Adoptions adoptions;
    private final Regions regions;
    private final Sharing sharing;
    private final Once once;

    CountyWorld(Doors doors, Adoptions adoptions, Regions regions, Sharing sharing, Once once) {
        this.doors = doors;
        this.adoptions = adoptions;
        this.regions = regions;
        this.sharing = sharing;
        this.once = once;
    }

    /** After the city is there, and outside any transaction of it. */
    void live(TravellingClock clock, Calendars calendars) {
        Region county = regions.find(CODE).orElseThrow();
        Actor opener = Jurisdiction.within(county.city(), () -> doors.accounts().demo()).stream()
                .map(Account::actor).filter(actor -> actor.is(Role.SYSTEM)).findFirst().orElseThrow();
        SignIn.as(opener, () -> adoptions.adopt(opener, county, draft(county), ADOPTION).orThrow());
        Jurisdiction.within(CODE, () -> once.run(LIFE, () -> Outcome.done(people(new Story(clock, calendars.current())))));
    }

    private AdoptionDraft draft(Region county) {
        Map<String, String> names = adoptions.units(county).stream()
                .collect(Collectors.toMap(AdoptableUnit::cityName, AdoptableUnit::proposed));
        return new AdoptionDraft("兴宁市开展全程免费代办的通知（演示数据）", "兴宁市政务服务数据管理局", "", "兴宁市工程建设项目全程免费代办工作方案", "",
                ApprovalLevel.COUNTY, Sourcing.OVERRIDE, new LightPolicy(3, 20), names, List.of(
                        new FirstAccount(Role.SYSTEM, "system.xn", "刁志强（演示）"), new FirstAccount(Role.SECURITY, "security.xn", "幸玉兰（演示）"),
                        new FirstAccount(Role.AUDIT, "audit.xn", "曾宪平（演示）")));
    }

    private UUID people(Story story) {
        Actor officer = person("officer-xn", "罗思敏（兴宁）", Role.OFFICER, "兴宁市的项目：一个在办，市里和其他县看不到", null);
        Actor bureau = person("bureau-xn", "何国辉（兴宁）", Role.BUREAU, "兴宁市的目录来源、工作日历，与市共享数字", null);
        Map<String, Unit> units = doors.units().byMatter();
        person("unit-xn", "陈丽珊（兴宁发改）", Role.UNIT, "兴宁市发展和改革局承办的件", units.get("A05").id());
        ProjectTold project = new ProjectTold(doors, story, officer);
        project.registered(30, new OwnerDetails("宁江茶叶示例有限公司（演示数据）", "91441481DEMATEXT9G", "张先生（演示）", "138 0000 0481"),
                "宁江茶叶加工厂房（演示数据）", "441481-04-01-100481", "兴宁市水口工业园", "新建单层加工厂房一栋。");
        project.asked(30, Mode.ACT, "全程委托。").replied(29, "委托书签署以后开始代办。");
        project.admitted(29, new AdmissionDetails(AdmissionDetails.Funding.PRIVATE, AdmissionDetails.Construction.NEW,
                AdmissionDetails.Works.BUILDING, true, false, "", null, ""));
        project.planned(28, 27, new RoadmapDraft(0, Answers.workshop(), story.day(26), Limits.PROMISED, Set.of(),
                Tailoring.none().lasting(Construction.ID, 90), Map.of()), "厂房，施工期按 90 个工作日。");
        project.mandate(27, new Entrusted(Set.of(), Entrusted.USUAL_AND_WITHDRAWING, 26, -120, null)).signed(26);
        project.file("A01", 26).smoothly(25, 25);
        project.file("A05", 24).received(22).accepted(22);
        story.play();
        SignIn.as(bureau, () -> sharing.decide(bureau, true, "便于全市统计（演示）", 0, UUID.randomUUID()).orThrow());
        return officer.account();
    }

    private Actor person(String userName, String name, Role role, String what, UUID unit) {
        return doors.accounts().openDemo(userName, name, role, what, unit, null);
    }
}
