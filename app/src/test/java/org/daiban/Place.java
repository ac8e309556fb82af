package org.daiban;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.daiban.casefile.CaseFile;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.Doer;
import org.daiban.casefile.Happening;
import org.daiban.casefile.NewEvent;
import org.daiban.catalogue.Catalogues;
import org.daiban.correction.Lack;
import org.daiban.correction.NewNotice;
import org.daiban.correction.NewUndertaking;
import org.daiban.correction.NoticeKind;
import org.daiban.correction.OneTimeNotices;
import org.daiban.correction.Undertakings;
import org.daiban.document.Upload;
import org.daiban.engine.matter.Limits;
import org.daiban.handover.AwayFor;
import org.daiban.handover.NewHandover;
import org.daiban.handover.WorkHandovers;
import org.daiban.help.HelpRequests;
import org.daiban.help.NewHelp;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.jurisdiction.CalendarProposals;
import org.daiban.jurisdiction.Calendars;
import org.daiban.jurisdiction.YearPublication;
import org.daiban.knowledge.Level;
import org.daiban.knowledge.Policies;
import org.daiban.knowledge.PolicyFacts;
import org.daiban.mandate.Amendments;
import org.daiban.mandate.Authority;
import org.daiban.mandate.MandateDraft;
import org.daiban.mandate.Mandates;
import org.daiban.mandate.NewAmendment;
import org.daiban.mandate.NewSignature;
import org.daiban.mandate.Scope;
import org.daiban.material.Made;
import org.daiban.material.NewPaper;
import org.daiban.material.PaperLine;
import org.daiban.material.Papers;
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
import org.springframework.core.io.ByteArrayResource;

/** One owner with one thing of each kind, and a person of that owner and of the unit that has the case file, through the real doors. */
final class Place {

    private static final byte[] SCAN = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final ApplicationContext house;
    private final String jurisdiction;
    private final Actor officer;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final String ownersPerson;
    private final String unitsPerson;
    private final UUID unit;

    /** @param otherThan the case file is of a matter this unit does not handle; null where any will do */
    Place(ApplicationContext house, String jurisdiction, String creditCode, UUID otherThan) {
        this.house = house;
        this.jurisdiction = jurisdiction;
        String tag = UUID.randomUUID().toString().substring(0, 8);
        this.officer = within(() -> door(Accounts.class).openDemo("place-" + tag, "演示代办员", Role.OFFICER, "", null, null));
        Jurisdiction.within(jurisdiction, () -> door(Units.class).adoptCatalogue(officer));
        UUID owner = within(() -> owner(creditCode));
        UUID project = within(() -> project(owner));
        CaseFile file = within(() -> caseFile(project, otherThan));
        this.unit = file.unit();
        ids.put("accounts", officer.account().toString());
        ids.put("units", unit.toString());
        ids.put("owners", owner.toString());
        ids.put("projects", project.toString());
        ids.put("case-files", file.id().toString());
        ids.put("notices", within(() -> notice(file)).toString());
        ids.put("undertakings", within(() -> door(Undertakings.class).record(officer, file.id(),
                new NewUndertaking("演示承诺", LocalDate.now(), LocalDate.now().plusDays(30)), key()).orThrow()).toString());
        ids.put("help-requests", within(() -> door(HelpRequests.class).ask(officer, new NewHelp(file.id(), null, "演示问题", null), key()).orThrow()).toString());
        ids.put("papers", within(() -> paper(file)).toString());
        ids.put("mandates", within(() -> mandate(project)).toString());
        UUID request = within(() -> door(ServiceRequests.class).open(officer, project, Mode.ACT, "", key()).orThrow());
        ids.put("requests", request.toString());
        ids.put("handovers", within(() -> handover(tag)).toString());
        ids.put("progress", within(() -> door(ServiceRequests.class).find(request).orElseThrow().lookup().text()));
        ids.put("saved", within(() -> door(SavedAnswers.class).save(new SavedAnswers.Answers(
                Map.of("landSupply", "ALLOCATION"), Set.of(), LocalDate.now(), Limits.PROMISED, Set.of(), 0), key()).orThrow()));
        ids.put("calendar/proposals", within(this::proposal).toString());
        UUID policy = within(() -> policy(tag));
        ids.put("policies", policy.toString());
        ids.put("library", policy.toString());
        this.ownersPerson = "place-owner-" + tag;
        this.unitsPerson = "place-unit-" + tag;
        within(() -> door(Accounts.class).openDemo(ownersPerson, "演示经办人", Role.OWNER, "", null, owner));
        within(() -> door(Accounts.class).openDemo(unitsPerson, "演示审批人", Role.UNIT, "", unit, null));
    }

    /** By the word of their address: {@code projects}, {@code owners}, … */
    Map<String, String> ids() {
        return ids;
    }

    UUID unit() {
        return unit;
    }

    String ownersPerson() {
        return ownersPerson;
    }

    String unitsPerson() {
        return unitsPerson;
    }

    /** Written by one person of the bureau, published by another. */
    private UUID policy(String tag) {
        Actor first = new Actor(UUID.randomUUID(), "演示起草人", Role.BUREAU, jurisdiction, null, null);
        Actor second = new Actor(UUID.randomUUID(), "演示发布人", Role.BUREAU, jurisdiction, null, null);
        UUID policy = door(Policies.class).draft(first, new PolicyFacts("演示权限核对文件 " + tag, "", "", Level.CITY, LocalDate.now(), null, null, List.of(),
                "演示正文", false, List.of(), List.of(), "", ""), key()).orThrow();
        return door(Policies.class).publish(second, policy, 0, key()).orThrow();
    }

    private UUID owner(String creditCode) {
        return door(Owners.class).byCreditCode(creditCode).map(known -> known.id())
                .orElseGet(() -> door(Owners.class).register(officer,
                        new OwnerDetails("演示权限核对单位 " + creditCode.substring(8), creditCode, "演示联系人", "13800000000"), key()).orThrow());
    }

    private UUID project(UUID owner) {
        Projects projects = door(Projects.class);
        UUID made = projects.register(officer, new NewProject(owner, "演示权限核对项目", "", "还没有赋码", "演示地点", "新建厂房"), key()).orThrow();
        projects.admit(officer, made, new AdmissionDetails(AdmissionDetails.Funding.PRIVATE, AdmissionDetails.Construction.NEW,
                AdmissionDetails.Works.BUILDING, true, false, "", null, "新建"), key()).orThrow();
        var facts = door(Catalogues.class).current().catalogue()
                .parse(Map.of("landSupply", "ALLOCATION", "planningArea", "URBAN")).facts();
        door(Roadmaps.class).draft(officer, made, RoadmapDraft.first(facts, LocalDate.now()), key()).orThrow();
        door(Roadmaps.class).approve(officer, made, 1, "", key()).orThrow();
        return made;
    }

    private CaseFile caseFile(UUID project, UUID otherThan) {
        CaseFiles files = door(CaseFiles.class);
        List<String> matters = files.plan(project).orThrow().needed().stream().map(planned -> planned.matter().id())
                .filter(matter -> door(Units.class).handling(matter).filter(handling -> !handling.id().equals(otherThan)).isPresent())
                .toList();
        for (String matter : matters) {
            var opened = files.open(officer, project, matter, key());
            if (opened.isDone()) {
                return files.find(opened.orThrow()).orElseThrow();
            }
        }
        throw new AssertionError("no matter of another unit than " + otherThan);
    }

    private UUID notice(CaseFile file) {
        door(CaseFiles.class).record(officer, file.id(), NewEvent.pushed(new Happening.Received(Doer.OWNER), LocalDate.now()), 0, key()).orThrow();
        return door(OneTimeNotices.class).issue(officer, file.id(), new NewNotice(NoticeKind.OF_AUTHORITY, LocalDate.now(), null, "", "", "",
                List.of(NewNotice.Line.of("演示材料", Lack.MISSING, ""))), 1, 0, key()).orThrow();
    }

    private UUID paper(CaseFile file) {
        Papers papers = door(Papers.class);
        PaperLine line = papers.ofCase(officer, file.id()).orElseThrow().matters().get(0).lines().get(0);
        return papers.hand(officer, new NewPaper(file.project(), file.matter(), line.name(), null, "", false, false),
                Made.file("演示材料.pdf", Made.pdf("demo", 1, 0)), 0, key()).orThrow();
    }

    private UUID mandate(UUID project) {
        Mandates mandates = door(Mandates.class);
        UUID made = mandates.draft(officer, project, entrusting(1), key()).orThrow();
        mandates.sign(officer, made, signature(), key()).orThrow();
        door(Amendments.class).draw(officer, made, new NewAmendment(entrusting(2), LocalDate.now(), "延长"), key()).orThrow();
        door(Amendments.class).sign(officer, made, 1, signature(), key()).orThrow();
        return made;
    }

    private UUID handover(String tag) {
        Actor standIn = door(Accounts.class).openDemo("place-stand-in-" + tag, "演示代班人", Role.OFFICER, "", null, null);
        return door(WorkHandovers.class).offer(officer, new NewHandover(officer.account(), standIn.account(), AwayFor.LEAVE, LocalDate.now(),
                LocalDate.now(), "", Map.of()), key()).orThrow();
    }

    private MandateDraft entrusting(int years) {
        return new MandateDraft(Scope.Kind.WHOLE, Set.of(), Set.of(), List.of(), Set.of(Authority.SUBMIT), LocalDate.now(),
                LocalDate.now().plusYears(years), false, officer.account(), Optional.empty(), "演示联系人", "13800000000", "", List.of(),
                Optional.empty());
    }

    private static NewSignature signature() {
        return new NewSignature(LocalDate.now(), "演示联系人", Optional.of(
                new Upload("evidence", "演示扫描件.pdf", SCAN.length, new ByteArrayResource(SCAN))));
    }

    private UUID proposal() {
        Actor bureau = new Actor(UUID.randomUUID(), "演示编制人", Role.BUREAU, jurisdiction, null, null);
        int year = door(Calendars.class).current().lastPublishedYear() + 1;
        String days = "date,kind\n" + LocalDate.of(year, 1, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)) + ",HOLIDAY\n";
        CalendarProposals proposals = door(CalendarProposals.class);
        UUID made = proposals.propose(bureau, new YearPublication(year, days, "演示〔2026〕9号",
                door(Calendars.class).current().version()), "", key()).orThrow();
        proposals.sendBack(bureau, made, "只为核对权限", key()).orThrow();
        return made;
    }

    private <T> T door(Class<T> type) {
        return house.getBean(type);
    }

    private <T> T within(Supplier<T> work) {
        return Jurisdiction.within(jurisdiction, work);
    }

    private static UUID key() {
        return UUID.randomUUID();
    }
}
