package org.daiban.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.casefile.CaseFile;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.Decision;
import org.daiban.casefile.Doer;
import org.daiban.casefile.Happening;
import org.daiban.casefile.NewEvent;
import org.daiban.catalogue.Catalogues;
import org.daiban.engine.roadmap.Tailoring;
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
import org.daiban.sql.Jurisdiction;
import org.daiban.unit.Units;
import org.springframework.context.ApplicationContext;

/** A project of one needed matter, decided today and waiting to be delivered, through the real doors. */
public final class EndWorld {

    private final ApplicationContext house;
    private final String jurisdiction;
    public final String officerLogin;
    public final String ownerLogin;
    public final Actor officer;
    public final Actor bureau;
    public final Actor owner;
    public final UUID project;
    public final UUID caseFile;

    public EndWorld(ApplicationContext house, String jurisdiction) {
        this.house = house;
        this.jurisdiction = jurisdiction;
        String tag = UUID.randomUUID().toString().substring(0, 8);
        this.officerLogin = "end-officer-" + tag;
        this.ownerLogin = "end-owner-" + tag;
        Accounts accounts = house.getBean(Accounts.class);
        this.officer = Jurisdiction.within(jurisdiction, () -> accounts.openDemo(officerLogin, "林服务官", Role.OFFICER, "", null, null));
        this.bureau = new Actor(UUID.randomUUID(), "演示局", Role.BUREAU, jurisdiction, null, null);
        UUID party = Jurisdiction.within(jurisdiction, this::party);
        this.owner = Jurisdiction.within(jurisdiction, () -> accounts.openDemo(ownerLogin, "演示经办人", Role.OWNER, "", null, party));
        this.project = Jurisdiction.within(jurisdiction, () -> project(party));
        this.caseFile = Jurisdiction.within(jurisdiction, this::decided);
    }

    private UUID party() {
        house.getBean(Units.class).adoptCatalogue(officer);
        Owners owners = house.getBean(Owners.class);
        return owners.byCreditCode("91441402DEMATEXT93").map(known -> known.id()).orElseGet(() -> owners.register(officer,
                new OwnerDetails("演示办结单位", "91441402DEMATEXT93", "演示联系人", "13800000000"), key()).orThrow());
    }

    private UUID project(UUID party) {
        Projects projects = house.getBean(Projects.class);
        UUID made = projects.register(officer, new NewProject(party, "演示办结项目", "", "还没有赋码", "演示地点", "新建厂房"), key()).orThrow();
        projects.admit(officer, made, new AdmissionDetails(AdmissionDetails.Funding.PRIVATE, AdmissionDetails.Construction.NEW,
                AdmissionDetails.Works.BUILDING, true, false, "", null, "新建"), key()).orThrow();
        Roadmaps roadmaps = house.getBean(Roadmaps.class);
        var facts = house.getBean(Catalogues.class).current().catalogue()
                .parse(Map.of("landSupply", "ALLOCATION", "planningArea", "URBAN")).facts();
        RoadmapDraft whole = RoadmapDraft.first(facts, LocalDate.now());
        Tailoring one = Tailoring.none();
        for (var planned : roadmaps.plan(whole).needed()) {
            one = planned.id().equals("A06") ? one : one.leavingOut(planned.id(), "只演示一个事项");
        }
        roadmaps.draft(officer, made, new RoadmapDraft(0, facts, LocalDate.now(), whole.limits(), whole.choices(), one, Map.of()), key()).orThrow();
        roadmaps.approve(officer, made, 1, "", key()).orThrow();
        return made;
    }

    private UUID decided() {
        CaseFiles files = house.getBean(CaseFiles.class);
        UUID opened = files.open(officer, project, "A06", key()).orThrow();
        LocalDate today = LocalDate.now();
        List<Happening> happened = List.of(new Happening.Received(Doer.OWNER), Happening.Accepted.plainly(),
                new Happening.Decided(Decision.GRANTED, "演示A06号", "", ""));
        for (int seen = 0; seen < happened.size(); seen++) {
            files.record(officer, opened, NewEvent.pushed(happened.get(seen), today), seen, key()).orThrow();
        }
        return opened;
    }

    public CaseFile file() {
        return Jurisdiction.within(jurisdiction, () -> house.getBean(CaseFiles.class).find(caseFile)).orElseThrow();
    }

    /** The result handed over today. */
    public EndWorld delivered() {
        Jurisdiction.within(jurisdiction, () -> house.getBean(Deliveries.class).record(officer, caseFile, delivery(""), 3, 0, key()).orThrow());
        return this;
    }

    static NewDelivery delivery(String correction) {
        return new NewDelivery(List.of(new Delivery.Result("选址意见书", "演示A06号", 1), new Delivery.Result("附图", "", 2)), LocalDate.now(), "演示专窗",
                DeliveryWay.COLLECTED, "李演示", "13800000009", "经办人", "", "林服务官", "", correction, Optional.empty());
    }

    private static UUID key() {
        return UUID.randomUUID();
    }
}
