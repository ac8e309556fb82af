package org.daiban.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.roster.NewAbsence;
import org.daiban.roster.NewRound;
import org.daiban.roster.Person;
import org.daiban.roster.Remark;
import org.daiban.roster.Reply;
import org.daiban.roster.ReplyLine;
import org.daiban.roster.RosterEntry;
import org.daiban.sql.Ids;
import org.daiban.sql.Jurisdiction;
import org.daiban.unit.Unit;
import org.daiban.unit.UnitDetails;

/** Two rounds of 名单报送: one of last year, ended with one unit missing, and one under way with units in every state. */
final class RostersTold {

    private static final String SILENT = "管道燃气企业";
    private static final String BASIS = "梅市政数〔2020〕2号三(一)";

    private final Doors doors;
    private final Story story;
    private final Actor bureau;
    private UUID round;

    RostersTold(Doors doors, Story story, Actor bureau) {
        this.doors = doors;
        this.story = story;
        this.bureau = bureau;
    }

    void tell() {
        tree();
        firstRound();
        secondRound();
        absence();
    }

    /** What the catalogue names as a unit of its own but is a part of one. */
    private void tree() {
        story.on(210, bureau, "修改单位", () -> {
            partOf("市不动产登记中心", "市自然资源局");
            partOf("市城建档案馆", "市住房和城乡建设局");
            dutyPhone("市自然资源局", "0753-0000021");
            dutyPhone("市住房和城乡建设局", "0753-0000022");
        });
    }

    private void partOf(String part, String whole) {
        Unit unit = unit(part);
        doors.units().change(bureau, unit.id(), new UnitDetails(unit.name(), "下属单位", unit(whole).id(), ""), "所属关系（演示数据）",
                unit.version(), UUID.randomUUID()).orThrow();
    }

    private void dutyPhone(String name, String phone) {
        Unit unit = unit(name);
        doors.units().change(bureau, unit.id(), new UnitDetails(unit.name(), unit.kind(), unit.parent(), phone), "单位来函告知（演示数据）",
                unit.version(), UUID.randomUUID()).orThrow();
    }

    private void firstRound() {
        called(205, "上一年代办服务人员名单报送（演示数据）", 195, withSilent());
        for (String unit : UnitPeople.units()) {
            story.on(200, person(unit), "报送名单", () -> submitted(unit, UnitPeople.of(unit)));
            story.on(198, bureau, "接收名单", () -> doors.replies().accept(bureau, reply(unit).id(), reply(unit).version(), UUID.randomUUID()).orThrow());
        }
        story.on(196, bureau, "催报名单", () -> remind("请尽快报送。", SILENT));
        story.on(190, bureau, "结束一轮名单报送", () -> doors.rounds().end(bureau, round, "管道燃气企业没有报送，已电话告知", UUID.randomUUID()).orThrow());
    }

    private void secondRound() {
        called(7, "本年度代办服务人员名单报送（演示数据）", -4, withSilent());
        story.on(6, person("市生态环境局"), "报送名单：无变化", () -> unchanged("市生态环境局"));
        story.on(5, bureau, "接收名单", () -> doors.replies().accept(bureau, reply("市生态环境局").id(), reply("市生态环境局").version(), UUID.randomUUID()).orThrow());
        story.on(5, person("市城市管理和综合执法局"), "报送名单", () -> submitted("市城市管理和综合执法局",
                UnitPeople.replaced("市城市管理和综合执法局", "徐文杰", "黎晓峰", "市政管理科副科长")));
        story.on(4, person("市水务局"), "报送名单：无变化", () -> unchanged("市水务局"));
        story.on(4, person("市住房和城乡建设局"), "报送名单", () -> submitted("市住房和城乡建设局",
                UnitPeople.replaced("市住房和城乡建设局", "温小红", "涂佳琪", "科员")));
        story.on(3, bureau, "退回名单", () -> giveBack("市住房和城乡建设局"));
        story.on(2, person("市发展和改革局"), "打开名单填报", () -> doors.replies().open(person("市发展和改革局"), reply("市发展和改革局").id(), UUID.randomUUID()).orThrow());
        story.on(1, bureau, "催报名单", () -> remind("还有几天就到期了，没有变化的按两下就能报。", "市自然资源局", SILENT));
    }

    private void giveBack(String unit) {
        Reply reply = reply(unit);
        doors.replies().giveBack(bureau, reply.id(), "新来的审批骨干请写清科室和职务。", List.of(new Remark(3, "涂佳琪", "职务只写了“科员”，看不出是哪个科室。")),
                reply.version(), UUID.randomUUID()).orThrow();
    }

    /** Somebody is away today, and who answers meanwhile is known. */
    private void absence() {
        String unit = "市自然资源局";
        story.on(1, person(unit), "登记请假和代岗", () -> {
            Map<String, UUID> people = doors.rosters().of(unit(unit).id(), story.day(1)).entries().stream()
                    .collect(Collectors.toMap(entry -> entry.told().name(), RosterEntry::person));
            doors.rosters().reportAbsence(person(unit), unit(unit).id(), new NewAbsence(people.get("丘国华"), story.day(1), story.day(-5),
                    people.get("钟晓婷"), "外出培训"), UUID.randomUUID()).orThrow();
        });
    }

    private void called(int ago, String title, int dueAgo, List<String> units) {
        story.on(ago, bureau, "发出名单报送通知", () -> round = doors.rounds().open(bureau, new NewRound(title, BASIS, story.day(dueAgo), false,
                units.stream().map(unit -> unit(unit).id()).toList()), UUID.randomUUID()).orThrow());
    }

    private void submitted(String unit, List<Person> people) {
        Reply reply = reply(unit);
        doors.replies().save(person(unit), reply.id(), people, Optional.of(Scan.ofSealedRoster()), reply.version(), UUID.randomUUID()).orThrow();
        doors.replies().submit(person(unit), reply.id(), reply.version() + 1, UUID.randomUUID()).orThrow();
    }

    private void unchanged(String unit) {
        doors.replies().submitUnchanged(person(unit), reply(unit).id(), reply(unit).version(), UUID.randomUUID()).orThrow();
    }

    private void remind(String note, String... units) {
        List<UUID> whom = doors.rounds().board(round).stream().filter(line -> List.of(units).contains(line.unitName())).map(ReplyLine::id).toList();
        doors.rounds().remind(bureau, round, whom, note, UUID.randomUUID()).orThrow();
    }

    private Reply reply(String unit) {
        return doors.replies().ofUnit(unit(unit).id()).stream().filter(reply -> reply.round().id().equals(round)).findFirst().orElseThrow();
    }

    /** Somebody of the unit who fills in its forms; the first of its business leads. */
    private Actor person(String unit) {
        return new Actor(Ids.next(), UnitPeople.of(unit).get(1).name(), Role.UNIT, Jurisdiction.current(), unit(unit).id(), null);
    }

    private Unit unit(String name) {
        return doors.units().all().stream().collect(Collectors.toMap(Unit::name, Function.identity())).get(name);
    }

    private static List<String> withSilent() {
        List<String> units = new java.util.ArrayList<>(UnitPeople.units());
        units.add(SILENT);
        return units;
    }
}
