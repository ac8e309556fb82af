package org.daiban.bench.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.DaibanApplication;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.Decision;
import org.daiban.casefile.Doer;
import org.daiban.casefile.Happening;
import org.daiban.casefile.NewEvent;
import org.daiban.casefile.ProcedureKind;
import org.daiban.catalogue.Catalogues;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.notice.Outbox;
import org.daiban.party.OwnerDetails;
import org.daiban.party.Owners;
import org.daiban.project.AdmissionDetails;
import org.daiban.project.NewProject;
import org.daiban.project.Projects;
import org.daiban.request.Mode;
import org.daiban.request.ServiceRequests;
import org.daiban.roadmap.RoadmapDraft;
import org.daiban.roadmap.Roadmaps;
import org.daiban.sql.Jurisdiction;
import org.daiban.unit.Units;
import org.daiban.web.PresentAct;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole application as it runs, on its own PostgreSQL; its timers stand still, so that nothing else is measured. */
final class House implements Life, AutoCloseable {

    private static final String CITY = "441400";
    private static final Actor OFFICER = new Actor(UUID.randomUUID(), "演示服务官", Role.OFFICER, CITY, null, null);
    private static final String MATTER = "A06";
    private static final List<Happening> HAPPENINGS = List.of(
            new Happening.Received(Doer.OWNER), new Happening.CorrectionNotified(List.of("宗地图", "坐标")), new Happening.Corrected(Doer.OWNER),
            Happening.Accepted.plainly(), new Happening.ProcedureBegun(ProcedureKind.EXPERT_REVIEW, null, ""),
            new Happening.ProcedureEnded(ProcedureKind.EXPERT_REVIEW), new Happening.Extended(2, "演示领导", "演示"),
            new Happening.Decided(Decision.GRANTED, "演示1号", "", ""), new Happening.Delivered(Doer.OWNER));

    private final ConfigurableApplicationContext house;
    private final CaseFiles files;
    private final Outbox outbox;
    private final TransactionTemplate transactions;

    House(String data) {
        this.house = SpringApplication.run(DaibanApplication.class, "--server.port=0", "--spring.profiles.active=bench",
                "--logging.level.root=error", "--spring.main.banner-mode=off", "--daiban.data=" + data);
        this.files = house.getBean(CaseFiles.class);
        this.outbox = house.getBean(Outbox.class);
        this.transactions = house.getBean(TransactionTemplate.class);
        house.getBean(com.github.kagkarlsson.scheduler.Scheduler.class).stop();
        Jurisdiction.within(CITY, () -> house.getBean(Units.class).adoptCatalogue(OFFICER));
    }

    @Override
    public String name() {
        return "Daiban";
    }

    /** A project with an approved roadmap; not measured. */
    @Override
    public UUID prepare() {
        return Jurisdiction.within(CITY, this::project);
    }

    private UUID project() {
        UUID owner = house.getBean(Owners.class).register(OFFICER,
                new OwnerDetails("演示单位", "91441402DEMATEXT93", "演示联系人", "13800000000"), UUID.randomUUID()).orThrow();
        Projects projects = house.getBean(Projects.class);
        UUID project = projects.register(OFFICER, new NewProject(owner, "演示项目", "", "还没有赋码", "梅江区", "新建厂房"), UUID.randomUUID()).orThrow();
        house.getBean(ServiceRequests.class).open(OFFICER, project, Mode.ACT, "全程代办", UUID.randomUUID()).orThrow();
        projects.admit(OFFICER, project, new AdmissionDetails(AdmissionDetails.Funding.PRIVATE, AdmissionDetails.Construction.NEW,
                AdmissionDetails.Works.BUILDING, true, false, "", null, "新建"), UUID.randomUUID()).orThrow();
        Roadmaps roadmaps = house.getBean(Roadmaps.class);
        roadmaps.draft(OFFICER, project, RoadmapDraft.first(house.getBean(Catalogues.class).current().catalogue()
                .parse(Map.of("landSupply", "ALLOCATION", "planningArea", "URBAN")).facts(), LocalDate.now()), UUID.randomUUID()).orThrow();
        roadmaps.approve(OFFICER, project, 1, "", UUID.randomUUID()).orThrow();
        return project;
    }

    @Override
    public void live(UUID project) {
        Jurisdiction.within(CITY, () -> SignIn.as(OFFICER, () -> PresentAct.doing("登记办件进展", () -> {
            UUID file = transactions.execute(status -> {
                UUID opened = files.open(OFFICER, project, MATTER, UUID.randomUUID()).orThrow();
                outbox.put("bench", opened);
                return opened;
            });
            for (int i = 0; i < HAPPENINGS.size(); i++) {
                event(file, i);
            }
        })));
    }

    private void event(UUID file, int number) {
        transactions.executeWithoutResult(status -> {
            files.record(OFFICER, file, NewEvent.pushed(HAPPENINGS.get(number), LocalDate.now()), number, UUID.randomUUID()).orThrow();
            outbox.put("bench", file);
        });
    }

    @Override
    public void close() {
        house.close();
    }
}
