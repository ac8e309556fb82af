package org.daiban.help;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.casefile.CaseFiles;
import org.daiban.catalogue.Catalogues;
import org.daiban.document.Upload;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.party.OwnerDetails;
import org.daiban.party.Owners;
import org.daiban.project.AdmissionDetails;
import org.daiban.project.NewProject;
import org.daiban.project.Projects;
import org.daiban.roadmap.RoadmapDraft;
import org.daiban.roadmap.Roadmaps;
import org.daiban.roster.Category;
import org.daiban.roster.NewRound;
import org.daiban.roster.Person;
import org.daiban.roster.Reply;
import org.daiban.roster.RosterReplies;
import org.daiban.roster.RosterRounds;
import org.daiban.roster.Rosters;
import org.daiban.sql.Jurisdiction;
import org.daiban.unit.Units;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;

/** A case file at a unit with a roster, that of the demo or one of four people, through the real doors. */
public final class HelpWorld {

    private static final byte[] SCAN = "%PDF-1.4 demo".getBytes(StandardCharsets.US_ASCII);
    private static final List<Person> PEOPLE = List.of(
            new Person(Category.LEADING_OFFICIAL, "古领导", "副局长", "13800000401", "0753-0000401", "", ""),
            new Person(Category.BUSINESS_LEAD, "吴科长", "科长", "13800000402", "0753-0000402", "全部", ""),
            new Person(Category.APPROVAL_EXPERT, "丘骨干", "科员", "13800000403", "0753-0000403", "全部", ""),
            new Person(Category.APPROVAL_EXPERT, "钟同事", "科员", "13800000404", "0753-0000404", "全部", ""));

    private final ApplicationContext house;
    public final String officerLogin;
    public final String unitLogin;
    public final String otherUnitLogin;
    public final Actor officer;
    public final Actor bureau;
    public final Actor clerk;
    public final UUID unit;
    public final UUID caseFile;

    public HelpWorld(ApplicationContext house, String jurisdiction) {
        this.house = house;
        String tag = UUID.randomUUID().toString().substring(0, 8);
        this.officerLogin = "help-officer-" + tag;
        this.unitLogin = "help-unit-" + tag;
        this.otherUnitLogin = "help-other-" + tag;
        Accounts accounts = house.getBean(Accounts.class);
        this.officer = Jurisdiction.within(jurisdiction, () -> accounts.openDemo(officerLogin, "林服务官", Role.OFFICER, "", null, null));
        this.bureau = new Actor(UUID.randomUUID(), "演示局", Role.BUREAU, jurisdiction, null, null);
        this.caseFile = Jurisdiction.within(jurisdiction, this::file);
        this.unit = Jurisdiction.within(jurisdiction, () -> house.getBean(CaseFiles.class).find(caseFile).orElseThrow().unit());
        this.clerk = Jurisdiction.within(jurisdiction, () -> accounts.openDemo(unitLogin, "单位经办", Role.UNIT, "", unit, null));
        Jurisdiction.within(jurisdiction, () -> {
            UUID other = house.getBean(Units.class).all().stream().filter(one -> !one.id().equals(unit)).findFirst().orElseThrow().id();
            accounts.openDemo(otherUnitLogin, "别的单位", Role.UNIT, "", other, null);
            if (house.getBean(Rosters.class).of(unit, LocalDate.now()).isEmpty()) {
                roster();
            }
        });
    }

    public UUID person(String name) {
        return house.getBean(Rosters.class).of(unit, LocalDate.now()).entries().stream()
                .filter(entry -> entry.told().name().equals(name)).findFirst().orElseThrow().person();
    }

    private UUID file() {
        house.getBean(Units.class).adoptCatalogue(officer);
        Owners owners = house.getBean(Owners.class);
        UUID owner = owners.byCreditCode("91441402DEMATEXT93").map(known -> known.id()).orElseGet(() -> owners.register(officer,
                new OwnerDetails("演示协助单位", "91441402DEMATEXT93", "演示联系人", "13800000000"), key()).orThrow());
        Projects projects = house.getBean(Projects.class);
        UUID project = projects.register(officer, new NewProject(owner, "演示协助项目", "", "还没有赋码", "演示地点", "新建厂房"), key()).orThrow();
        projects.admit(officer, project, new AdmissionDetails(AdmissionDetails.Funding.PRIVATE, AdmissionDetails.Construction.NEW,
                AdmissionDetails.Works.BUILDING, true, false, "", null, "新建"), key()).orThrow();
        Roadmaps roadmaps = house.getBean(Roadmaps.class);
        var facts = house.getBean(Catalogues.class).current().catalogue()
                .parse(Map.of("landSupply", "ALLOCATION", "planningArea", "URBAN")).facts();
        roadmaps.draft(officer, project, RoadmapDraft.first(facts, LocalDate.now()), key()).orThrow();
        roadmaps.approve(officer, project, 1, "", key()).orThrow();
        return house.getBean(CaseFiles.class).open(officer, project, "A06", key()).orThrow();
    }

    private void roster() {
        RosterRounds rounds = house.getBean(RosterRounds.class);
        RosterReplies replies = house.getBean(RosterReplies.class);
        rounds.newest().stream().filter(line -> line.round().isOpen()).forEach(line -> rounds.end(bureau, line.round().id(), "演示", key()).orThrow());
        UUID round = rounds.open(bureau, new NewRound("演示报送", "演示依据", LocalDate.now().plusDays(10), false, List.of(unit)), key()).orThrow();
        replies.save(clerk, reply(round).id(), PEOPLE, Optional.of(new Upload("seal", "回执.pdf", SCAN.length, new ByteArrayResource(SCAN))),
                reply(round).version(), key()).orThrow();
        replies.submit(clerk, reply(round).id(), reply(round).version(), key()).orThrow();
        replies.accept(bureau, reply(round).id(), reply(round).version(), key()).orThrow();
        rounds.end(bureau, round, "演示", key()).orThrow();
    }

    private Reply reply(UUID round) {
        return house.getBean(RosterReplies.class).ofUnit(unit).stream().filter(reply -> reply.round().id().equals(round)).findFirst().orElseThrow();
    }

    static UUID key() {
        return UUID.randomUUID();
    }
}
