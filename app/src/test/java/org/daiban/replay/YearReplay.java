package org.daiban.replay;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.DaibanApplication;
import org.daiban.audit.Verifications;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.Decision;
import org.daiban.casefile.Doer;
import org.daiban.casefile.Happening;
import org.daiban.casefile.NewEvent;
import org.daiban.casefile.ProcedureKind;
import org.daiban.catalogue.Catalogues;
import org.daiban.help.HelpRequests;
import org.daiban.help.NewHelp;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.memo.Memos;
import org.daiban.party.OwnerDetails;
import org.daiban.party.Owners;
import org.daiban.project.AdmissionDetails;
import org.daiban.project.NewProject;
import org.daiban.project.Projects;
import org.daiban.request.Mode;
import org.daiban.request.ServiceRequests;
import org.daiban.roadmap.RoadmapDraft;
import org.daiban.roadmap.Roadmaps;
import org.daiban.rule.Outcome;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.daiban.timer.TimerWork;
import org.daiban.timer.Timers;
import org.daiban.unit.Units;
import org.daiban.web.PresentAct;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A year of {@value #PROJECTS} projects, lived day by day in a process of its own, each command in its own transaction. Whoever
 * starts it may kill it and start it again on the same data: it then sends everything anew under the same keys, as a client
 * does that never heard what became of its submit.
 */
public final class YearReplay {

    static final String CITY = "441400";
    static final int PROJECTS = 12;
    static final List<String> MATTERS = List.of("A06", "A07");
    /** Long enough ago that no timer of the year lies ahead of the machine that replays it. */
    static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 6);
    /** The timers a replay sets, by the names they are kept under. */
    static final String OURS = "%/(replay-note|help-climb)/%";
    static final String STEP = "STEP ";
    static final String DONE = "DONE ";

    private static final Actor OFFICER = new Actor(key("officer"), "演示服务官", Role.OFFICER, CITY, null, null);
    private static final int LAST_DAYS = 300;

    private final ApplicationContext house;
    private final Day day;
    private final List<Step> steps = new ArrayList<>();

    private YearReplay(ApplicationContext house) {
        this.house = house;
        this.day = house.getBean(Day.class);
    }

    /** @param arguments the data folder and where the binaries are */
    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(DaibanApplication.class, Here.class);
        application.setDefaultProperties(Map.of("spring.main.banner-mode", "off"));
        ApplicationContext house = application.run("--server.port=0", "--spring.profiles.active=replay", "--logging.level.root=error",
                "--db-scheduler.threads=16", "--db-scheduler.polling-interval=200ms", "--db-scheduler.heartbeat-interval=1s", "--db-scheduler.missed-heartbeats-limit=4",
                "--daiban.data=" + arguments[0], "--daiban.binaries=" + arguments[1]);
        Jurisdiction.within(CITY, () -> PresentAct.doing("重演一年", new YearReplay(house)::live));
        SpringApplication.exit(house);
        System.exit(0);
    }

    private record Step(LocalDate on, int order, Runnable work) {
    }

    private void live() {
        house.getBean(Units.class).adoptCatalogue(OFFICER);
        for (int i = 0; i < PROJECTS; i++) {
            new Project(i).tell();
        }
        steps.sort(Comparator.comparing(Step::on).thenComparing(Step::order));
        for (int i = 0; i < steps.size(); i++) {
            day.is(steps.get(i).on());
            steps.get(i).work().run();
            System.out.println(STEP + (i + 1) + " " + steps.size());
        }
        end();
    }

    /**
     * The days after the last step, until nobody's timer has anything left to do. There are threads enough for every timer at once:
     * in a year long past each night is due again as soon as it is over, and would be taken before what was revived today.
     */
    private void end() {
        LocalDate last = steps.get(steps.size() - 1).on();
        for (int i = 1; i <= LAST_DAYS && areTimersLeft(); i++) {
            day.is(last.plusDays(i));
            pause(300);
        }
        Verifications verifications = house.getBean(Verifications.class);
        UUID verified = verifications.verify(OFFICER, Optional.empty(), UUID.randomUUID()).orThrow();
        System.out.println(DONE + verifications.find(verified).orElseThrow().found().isWhole());
        pause(600_000);
    }

    /** A timer whose work failed is tried again after half a minute, one whose house was killed after a few seconds. */
    private boolean areTimersLeft() {
        return house.getBean(JdbcClient.class).sql("select exists (select from timer.scheduled_task where task_instance similar to :ours)")
                .param("ours", OURS)
                .query(Boolean.class)
                .single();
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One project: what its year brings, in the order of its days. */
    private final class Project {

        private final int number;
        private final LocalDate begins;
        private UUID owner;
        private UUID id;
        private int order;

        private Project(int number) {
            this.number = number;
            this.begins = FIRST_DAY.plusDays(20L * number);
        }

        private void tell() {
            step(0, () -> owner = house.getBean(Owners.class).register(OFFICER,
                    new OwnerDetails("演示单位" + number, "91441402DEMATEXT93", "演示联系人", "13800000000"), mine("owner")).orThrow());
            step(0, () -> id = projects().register(OFFICER,
                    new NewProject(owner, "演示项目" + number, "", "还没有赋码", "梅江区", "新建厂房"), mine("project")).orThrow());
            step(0, () -> house.getBean(ServiceRequests.class).open(OFFICER, id, Mode.ACT, "全程代办", mine("request")).orThrow());
            step(1, () -> projects().admit(OFFICER, id, new AdmissionDetails(AdmissionDetails.Funding.PRIVATE,
                    AdmissionDetails.Construction.NEW, AdmissionDetails.Works.BUILDING, true, false, "", null, "新建"), mine("admission")).orThrow());
            step(1, () -> roadmaps().draft(OFFICER, id, RoadmapDraft.first(house.getBean(Catalogues.class).current().catalogue()
                    .parse(Map.of("landSupply", "ALLOCATION", "planningArea", "URBAN")).facts(), begins), mine("draft")).orThrow());
            step(2, () -> roadmaps().approve(OFFICER, id, 1, "", mine("approval")).orThrow());
            for (int i = 0; i < MATTERS.size(); i++) {
                matter(MATTERS.get(i), 3 + 55 * i);
            }
        }

        private void matter(String matter, int from) {
            UUID[] file = new UUID[1];
            step(from, () -> file[0] = files().open(OFFICER, id, matter, mine("open " + matter)).orThrow());
            List<Happening> happenings = YearReplay.happenings();
            List<Integer> days = List.of(1, 3, 8, 9, 12, 20, 21, number % 3 == 0 ? 54 : 30, number % 3 == 0 ? 54 : 31);
            for (int i = 0; i < happenings.size(); i++) {
                int seen = i;
                step(from + days.get(i), () -> files().record(OFFICER, file[0],
                        NewEvent.pushed(happenings.get(seen), day.today()), seen, mine(matter + " " + seen)).orThrow());
            }
            step(from + 10, () -> house.getBean(HelpRequests.class).ask(OFFICER,
                    new NewHelp(file[0], null, "请说明还差哪一步。", null), mine("ask " + matter)).orThrow());
            step(from + 10, () -> house.getBean(Once.class).run(mine("arm " + matter), () -> {
                house.getBean(Timers.class).set(Note.KIND, mine("note " + matter), day.instant());
                return Outcome.done(id);
            }).orThrow());
        }

        private void step(int days, Runnable work) {
            steps.add(new Step(begins.plusDays(days), order++ * PROJECTS + number, work));
        }

        private UUID mine(String what) {
            return key(number + " " + what);
        }
    }

    /** What happens to each case file, in order; late ones say why. */
    static List<Happening> happenings() {
        return List.of(new Happening.Received(Doer.OWNER), new Happening.CorrectionNotified(List.of("宗地图", "坐标")),
                new Happening.Corrected(Doer.OWNER), Happening.Accepted.plainly(),
                new Happening.ProcedureBegun(ProcedureKind.EXPERT_REVIEW, null, ""), new Happening.ProcedureEnded(ProcedureKind.EXPERT_REVIEW),
                new Happening.Extended(2, "演示领导", "演示"), new Happening.Decided(Decision.GRANTED, "演示1号", "", "演示超期"),
                new Happening.Delivered(Doer.OWNER));
    }

    private CaseFiles files() {
        return house.getBean(CaseFiles.class);
    }

    private Projects projects() {
        return house.getBean(Projects.class);
    }

    private Roadmaps roadmaps() {
        return house.getBean(Roadmaps.class);
    }

    static UUID key(String of) {
        return UUID.nameUUIDFromBytes(("year replay " + of).getBytes(StandardCharsets.UTF_8));
    }

    @Configuration(proxyBeanMethods = false)
    @Profile("replay")
    static class Here {

        @Bean
        @Primary
        static Day day() {
            return new Day();
        }

        @Bean
        Note note(Once once, Memos memos, Clock clock) {
            return new Note(once, memos, clock);
        }
    }

    /** The day the year has come to, the same for every thread. */
    static final class Day extends Clock {

        private volatile LocalDate today = FIRST_DAY;

        void is(LocalDate next) {
            today = next;
        }

        LocalDate today() {
            return today;
        }

        @Override
        public Instant instant() {
            return today.atTime(LocalTime.of(10, 0)).atZone(getZone()).toInstant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }
    }

    /** Makes one memo for each time it was set. */
    static final class Note implements TimerWork {

        static final String KIND = "replay-note";

        private final Once once;
        private final Memos memos;
        private final Clock clock;

        Note(Once once, Memos memos, Clock clock) {
            this.once = once;
            this.memos = memos;
            this.clock = clock;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String does() {
            return "重演备忘";
        }

        @Override
        public Optional<Instant> fire(UUID about) {
            once.run(about, () -> memos.make(OFFICER, Optional.empty(), about.toString(),
                    LocalDate.now(clock).plusMonths(6), UUID.randomUUID())).orThrow();
            return Optional.empty();
        }
    }
}
