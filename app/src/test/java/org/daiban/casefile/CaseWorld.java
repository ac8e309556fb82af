package org.daiban.casefile;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.daiban.catalogue.Catalogues;
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

/** A project on allocated land with an approved roadmap, its owner, an officer and the units, through the real doors. */
public final class CaseWorld {

    private final ApplicationContext house;
    private final String jurisdiction;

    public CaseWorld(ApplicationContext house, String jurisdiction) {
        this.house = house;
        this.jurisdiction = jurisdiction;
    }

    /** @param officerLogin user name of the officer; those of owner and unit are made from it */
    public record Place(UUID project, Actor officer, Actor owner, Actor unit, String officerLogin, String ownerLogin, String unitLogin) {
    }

    public Place place() {
        return Jurisdiction.within(jurisdiction, this::make);
    }

    private Place make() {
        String name = UUID.randomUUID().toString().substring(0, 8);
        Accounts accounts = house.getBean(Accounts.class);
        Actor officer = accounts.openDemo("case-officer-" + name, "演示服务官" + name, Role.OFFICER, "", null, null);
        Units units = house.getBean(Units.class);
        units.adoptCatalogue(officer);
        UUID unit = units.handling("A06").orElseThrow().id();
        UUID owner = house.getBean(Owners.class).register(officer,
                new OwnerDetails("演示办件单位", "91441402DEMATEXT93", "演示联系人", "13800000000"), UUID.randomUUID()).orThrow();
        UUID project = project(officer, owner, name);
        return new Place(project, officer,
                accounts.openDemo("case-owner-" + name, "演示单位经办", Role.OWNER, "", null, owner),
                accounts.openDemo("case-unit-" + name, "演示审批人员", Role.UNIT, "", unit, null),
                "case-officer-" + name, "case-owner-" + name, "case-unit-" + name);
    }

    private UUID project(Actor officer, UUID owner, String name) {
        Projects projects = house.getBean(Projects.class);
        UUID project = projects.register(officer,
                new NewProject(owner, "演示办件项目" + name, "", "还没有赋码", "梅江区", "新建厂房"), UUID.randomUUID()).orThrow();
        projects.admit(officer, project, new AdmissionDetails(AdmissionDetails.Funding.PRIVATE,
                AdmissionDetails.Construction.NEW, AdmissionDetails.Works.BUILDING, true, false, "", null, "新建"),
                UUID.randomUUID()).orThrow();
        Roadmaps roadmaps = house.getBean(Roadmaps.class);
        var facts = house.getBean(Catalogues.class).current().catalogue()
                .parse(Map.of("landSupply", "ALLOCATION", "planningArea", "URBAN")).facts();
        roadmaps.draft(officer, project, RoadmapDraft.first(facts, LocalDate.now()), UUID.randomUUID()).orThrow();
        roadmaps.approve(officer, project, 1, "", UUID.randomUUID()).orThrow();
        return project;
    }
}
