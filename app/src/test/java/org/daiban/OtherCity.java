package org.daiban;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daiban.casefile.CaseFiles;
import org.daiban.catalogue.Catalogues;
import org.daiban.engine.matter.Limits;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.mandate.Authority;
import org.daiban.mandate.MandateDraft;
import org.daiban.mandate.Mandates;
import org.daiban.mandate.Scope;
import org.daiban.party.OwnerDetails;
import org.daiban.party.Owners;
import org.daiban.project.AdmissionDetails;
import org.daiban.project.NewProject;
import org.daiban.project.Projects;
import org.daiban.request.Mode;
import org.daiban.request.ServiceRequests;
import org.daiban.roadmap.RoadmapDraft;
import org.daiban.roadmap.Roadmaps;
import org.daiban.roadmap.SavedAnswers;
import org.daiban.sql.Jurisdiction;
import org.daiban.unit.Units;
import org.springframework.context.ApplicationContext;

/** One thing of each kind in another jurisdiction than the one this installation shows, through the real doors. */
final class OtherCity {

    private static final String COUNTY = "441424";

    private final ApplicationContext house;
    private final Actor officer;
    private final UUID owner;
    private final UUID project;
    private final UUID mandate;
    private final UUID caseFile;
    private final String lookup;
    private final String saved;

    OtherCity(ApplicationContext house) {
        this.house = house;
        String before = UUID.randomUUID().toString().substring(0, 8);
        this.officer = within(() -> door(Accounts.class).openDemo("elsewhere-" + before, "演示外县代办员", Role.OFFICER, "", null, null));
        Jurisdiction.within(COUNTY, () -> door(Units.class).adoptCatalogue(officer));
        this.owner = within(() -> door(Owners.class).byCreditCode("91441402DEMATEXT93").map(known -> known.id())
                .orElseGet(() -> door(Owners.class).register(officer,
                        new OwnerDetails("演示外县单位", "91441402DEMATEXT93", "演示联系人", "13800000000"), key()).orThrow()));
        this.project = within(this::project);
        this.lookup = within(() -> door(ServiceRequests.class).find(
                door(ServiceRequests.class).open(officer, project, Mode.ACT, "", key()).orThrow()).orElseThrow().lookup().text());
        this.mandate = within(this::mandate);
        this.caseFile = within(() -> door(CaseFiles.class).open(officer, project, "A06", key()).orThrow());
        this.saved = within(() -> door(SavedAnswers.class).save(new SavedAnswers.Answers(
                Map.of("landSupply", "ALLOCATION"), Set.of(), LocalDate.now(), Limits.PROMISED, Set.of(), 0), key()).orThrow());
    }

    /** By the word of their address. */
    Map<String, String> ids() {
        return Map.of("projects", project.toString(), "owners", owner.toString(), "mandates", mandate.toString(),
                "case-files", caseFile.toString());
    }

    String lookupCode() {
        return lookup;
    }

    String savedCode() {
        return saved;
    }

    private UUID project() {
        Projects projects = door(Projects.class);
        UUID made = projects.register(officer, new NewProject(owner, "演示外县项目", "", "还没有赋码", "外县", "新建厂房"), key()).orThrow();
        projects.admit(officer, made, new AdmissionDetails(AdmissionDetails.Funding.PRIVATE, AdmissionDetails.Construction.NEW,
                AdmissionDetails.Works.BUILDING, true, false, "", null, "新建"), key()).orThrow();
        var facts = door(Catalogues.class).current().catalogue()
                .parse(Map.of("landSupply", "ALLOCATION", "planningArea", "URBAN")).facts();
        door(Roadmaps.class).draft(officer, made, RoadmapDraft.first(facts, LocalDate.now()), key()).orThrow();
        door(Roadmaps.class).approve(officer, made, 1, "", key()).orThrow();
        return made;
    }

    private UUID mandate() {
        return door(Mandates.class).draft(officer, project, new MandateDraft(Scope.Kind.WHOLE, Set.of(), Set.of(), List.of(),
                Set.of(Authority.values()[0]), LocalDate.now(), LocalDate.now().plusYears(1), false, officer.account(), Optional.empty(),
                "演示联系人", "13800000000", "", List.of(), Optional.empty()), key()).orThrow();
    }

    private <T> T door(Class<T> type) {
        return house.getBean(type);
    }

    private static <T> T within(java.util.function.Supplier<T> work) {
        return Jurisdiction.within(COUNTY, work);
    }

    private static UUID key() {
        return UUID.randomUUID();
    }
}
