package org.daiban.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.engine.matter.Limits;
import org.daiban.identity.Actor;
import org.daiban.identity.Invitation;
import org.daiban.identity.Role;
import org.daiban.party.OwnerDetails;
import org.daiban.request.Channel;
import org.daiban.request.Mode;
import org.daiban.request.NewRequest;
import org.daiban.request.ServiceRequest;
import org.daiban.roadmap.SavedAnswers;
import org.daiban.unit.Unit;
import org.daiban.warning.OverdueReasons;

/** The people of the demo city, their three projects, and the year they have behind them. */
final class World {

    private final Doors doors;
    private final Story story;
    private final LocalDate today;

    World(Doors doors, TravellingClock clock, WorkingCalendar calendar) {
        this.doors = doors;
        this.story = new Story(clock, calendar);
        this.today = LocalDate.now(clock);
    }

    /** @return the account of the bureau, the first one there */
    UUID live() {
        Actor bureau = bureau();
        administrators();
        Story.as(bureau, "按事项目录设立单位", () -> doors.units().adoptCatalogue(bureau));
        units();
        Actor lin = officer("officer-lin", "林晓岚",
                "铜箔项目：一件超期、一件停表、一件快到期，委托书将届满；给新登记的项目编方案，可用保存码 " + saved());
        Actor chen = officer("officer-chen", "陈志远", "医院项目：委托范围不含第二阶段，试试递交设计方案会被怎样拒绝");
        Actor huang = officer("officer-huang", "黄雨薇", "五金车间项目：走完一年，只差不动产登记；项目单位有一条异议等答复");
        ProjectTold factory = new ProjectTold(doors, story, lin);
        ProjectTold hospital = new ProjectTold(doors, story, chen);
        ProjectTold workshop = new ProjectTold(doors, story, huang);
        Factory.tell(factory, chen.account());
        Hospital.tell(hospital, huang.account());
        ProjectTold.MandateTold entrusted = Workshop.tell(workshop, lin.account());
        newcomer(lin);
        new RostersTold(doors, story, bureau).tell();
        new HelpTold(doors, story).tell(factory, lin, hospital, chen);
        HandoverTold handovers = new HandoverTold(doors, story);
        handovers.tell(lin, chen);
        story.play();
        handovers.ahead(chen, huang);
        new Members(doors, huang, today).tell(factory.details(), hospital.details(), workshop.details());
        Actor jiang = owner("owner-factory", "江女士（铜箔公司）", "有补正等着您逐条答复；委托书、变更书等您签章", factory);
        Actor ofHospital = owner("owner-hospital", "林先生（演示医院）", "容缺受理以后还欠两份材料；请协调管线的诉求等您补充", hospital);
        Actor ye = owner("owner-workshop", "叶先生（五金公司）", "全程委托，手机上看进度；对一件代办提出了异议", workshop);
        late(lin, factory.id());
        new NoticesTold(doors, today).tell(lin, factory.id(), chen, ofHospital, hospital.id());
        new PapersTold(doors, today).tell(lin, jiang, factory.id());
        asksOnLine(jiang, factory.id(), Mode.COORDINATE, "北侧市政排水接口的标高与设计图差 30 公分，请协调排水单位到现场定一下。", "");
        asksOnLine(ye, null, Mode.GUIDE, "打算在隔壁地块再建一个喷涂车间，我先在网上答了一遍，请按清单教我办。", saved());
        new EndTold(doors, today).tell(huang, ye, workshop.id(), lin, jiang, factory.id(), bureau);
        entrusted.objected(ye, "这件办理以前没有和我们说过，请说明经过。");
        new PoliciesTold(doors).tell(bureau, second());
        return bureau.account();
    }

    private Actor bureau() {
        Actor first = doors.accounts().openDemo("bureau-zhong", "钟敏", Role.BUREAU,
                "全市今日：哪个单位超期、哪个快到期；两件诉求等您派单；事项目录和工作日历", null, null);
        doors.accounts().openDemo("bureau-luo", "罗建平", Role.BUREAU, "核定承诺时限，发布放假安排", null, null);
        return first;
    }

    private Actor second() {
        return doors.accounts().byUserName("bureau-luo").orElseThrow().actor().orElseThrow();
    }

    private void administrators() {
        doors.accounts().openDemo("system-hou", "侯建国", Role.SYSTEM, "开户、停用账户，为县（市、区）开通", null, null);
        doors.accounts().openDemo("security-xie", "谢丽君", Role.SECURITY, "授予角色、口令规则、谁能做什么一览", null, null);
        doors.accounts().openDemo("audit-gu", "古秋平", Role.AUDIT, "查审计记录、核验有没有被改动", null, null);
        trial();
    }

    /** One account without a short cut: code, password and second factor as in earnest. */
    private void trial() {
        Invitation trial = doors.accounts().invite("trial-officer", "试登录（演示数据）", Role.OFFICER, null).orThrow();
        doors.accounts().tell(trial.actor().account(), "想照真的登录一遍：用户名 trial-officer，一次性码 " + trial.code()
                + "。码用过一次或者过了 7 天就失效，再要一次，以安全管理员谢丽君的身份到“账户”里发。");
    }

    private Actor officer(String userName, String name, String what) {
        return doors.accounts().openDemo(userName, name, Role.OFFICER, what, null, null);
    }

    private void units() {
        Map<String, UUID> units = doors.units().all().stream().collect(Collectors.toMap(Unit::name, Unit::id));
        unit("unit-zrzy", "吴海峰（自然资源局）", "用地和规划许可：哪些等本局办理；名单报送没有变化，按两下就能报", units.get("市自然资源局"));
        unit("unit-zjj", "曾文静（住建局）", "初步设计审查已超期，消防设计审查在专家评审；报送的名单被退回", units.get("市住房和城乡建设局"));
        unit("unit-fgj", "何立新（发改局）", "概算审批已容缺受理，等补材料", units.get("市发展和改革局"));
    }

    private void unit(String userName, String name, String what, UUID unit) {
        doors.accounts().openDemo(userName, name, Role.UNIT, what, unit, null);
    }

    /** Why the first late case file is late, as its unit told the officer. */
    private void late(Actor officer, UUID project) {
        doors.files().of(project).stream().filter(file -> OverdueReasons.isLate(file) && doors.reasons().of(file.id()).isEmpty()).findFirst()
                .ifPresent(file -> Story.as(officer, "公开超期理由", () -> doors.reasons().say(officer, file.id(),
                        "专家评审意见要两位专家补签，收齐以后三天内办结。", "单位来函，演示〔2026〕12号", UUID.randomUUID()).orThrow()));
    }

    /** A project registered today and nothing done yet: the desk shows it as new. */
    private void newcomer(Actor officer) {
        ProjectTold project = new ProjectTold(doors, story, officer);
        project.registered(1,
                new OwnerDetails("金溪铜箔示例有限公司（演示数据）", "91441402DEMATEXT93", "江女士（演示）", "138 0000 0001"),
                "铜箔生产基地二期仓库（演示数据）", "441402-04-01-100004", "梅江区城北工业园", "新建单层丙类仓库。");
        project.asked(1, Mode.CONSULT, "二期能不能和一期并联申报。");
    }

    /** The code an owner left with answers saved at home. */
    private String saved() {
        Map<String, String> answers = new TreeMap<>();
        Answers.workshop().values().forEach((fact, answer) -> answers.put(fact, String.valueOf(answer)));
        var given = new SavedAnswers.Answers(answers, Set.of(), today, Limits.PROMISED, Set.of(), 0);
        String code = doors.answers().save(given, UUID.randomUUID()).orThrow();
        return doors.answers().find(code).orElseThrow().shownCode();
    }

    /** What waits for the bureau to find an officer. */
    private void asksOnLine(Actor owner, UUID project, Mode mode, String text, String plan) {
        Story.as(owner, "提出诉求", () -> doors.requests().ask(owner,
                new NewRequest(owner.owner(), project, mode, Channel.OWNER_SPACE, text, List.of(), plan), UUID.randomUUID()).orThrow());
    }

    private Actor owner(String userName, String name, String what, ProjectTold project) {
        String lookup = doors.requests().of(project.id()).stream()
                .map(ServiceRequest::lookup).map(code -> code.text()).reduce((first, last) -> last).orElseThrow();
        return doors.accounts().openDemo(userName, name, Role.OWNER, what + "；查询码 " + lookup, null, project.owner());
    }
}
