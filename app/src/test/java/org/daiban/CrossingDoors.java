package org.daiban;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.Doer;
import org.daiban.casefile.Happening;
import org.daiban.casefile.NewEvent;
import org.daiban.catalogue.Catalogues;
import org.daiban.correction.EntryKind;
import org.daiban.correction.Lack;
import org.daiban.correction.NewEntry;
import org.daiban.correction.NewNotice;
import org.daiban.correction.NewUndertaking;
import org.daiban.correction.NoticeKind;
import org.daiban.correction.OneTimeNotices;
import org.daiban.correction.Undertakings;
import org.daiban.document.Documents;
import org.daiban.handover.WorkHandovers;
import org.daiban.help.HelpList;
import org.daiban.help.HelpReplies;
import org.daiban.help.HelpRequests;
import org.daiban.help.NewAnswer;
import org.daiban.help.NewHelp;
import org.daiban.help.SentLinks;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.mandate.Amendments;
import org.daiban.mandate.Authority;
import org.daiban.mandate.DoneAct;
import org.daiban.mandate.Ending;
import org.daiban.mandate.HandOver;
import org.daiban.mandate.HandOvers;
import org.daiban.mandate.MandateDraft;
import org.daiban.mandate.Mandates;
import org.daiban.mandate.NewAmendment;
import org.daiban.mandate.NewEnding;
import org.daiban.mandate.NewHandOver;
import org.daiban.mandate.NewPassingOn;
import org.daiban.mandate.NewSignature;
import org.daiban.mandate.Objections;
import org.daiban.mandate.Scope;
import org.daiban.party.OwnerDetails;
import org.daiban.party.Owners;
import org.daiban.project.AdmissionDetails;
import org.daiban.project.NewProject;
import org.daiban.project.Projects;
import org.daiban.request.Channel;
import org.daiban.request.Deed;
import org.daiban.request.Mode;
import org.daiban.request.NewRequest;
import org.daiban.request.Recusals;
import org.daiban.request.RequestLife;
import org.daiban.request.ServiceRequests;
import org.daiban.roadmap.RoadmapDraft;
import org.daiban.roadmap.Roadmaps;
import org.daiban.roadmap.SavedAnswers;
import org.daiban.roster.NewAbsence;
import org.daiban.roster.RosterReplies;
import org.daiban.roster.Rosters;
import org.daiban.unit.UnitDetails;
import org.daiban.unit.Units;
import org.springframework.context.ApplicationContext;

/** The doors of the modules that are told what to read or change, each with what it is told. */
final class CrossingDoors {

    /** Kinds of things; the first ones are confined to an owner or a unit, the others to their jurisdiction. */
    enum Kind {
        PROJECT, OWNER, MANDATE, CASE_FILE, NOTICE, UNDERTAKING, REQUEST, HELP, HANDOVER, ROSTER, UNIT, DOCUMENT, ACCOUNT, SAVED;

        boolean isConfined() {
            return compareTo(ROSTER) <= 0;
        }
    }

    /**
     * Something that belongs to somebody.
     *
     * @param code  what it is found by beside its id; of a roster somebody on it
     * @param owner null where it belongs to none
     * @param units those that see it or something in it
     */
    record Thing(Kind kind, UUID id, String code, int version, UUID owner, Set<UUID> units) {
    }

    record Door(String name, Kind kind, boolean isRead, BiFunction<Actor, Thing, Object> ask) {
    }

    private final ApplicationContext house;
    private final LocalDate day = LocalDate.now();
    private final List<Door> doors = new ArrayList<>();

    private CrossingDoors(ApplicationContext house) {
        this.house = house;
    }

    static List<Door> of(ApplicationContext house) {
        CrossingDoors all = new CrossingDoors(house);
        all.projectsAndOwners();
        all.roadmapsAndRequests();
        all.mandates();
        all.caseFiles();
        all.corrections();
        all.helpRequests();
        all.handovers();
        all.rostersAndUnits();
        all.accountsDocumentsAndAnswers();
        return List.copyOf(all.doors);
    }

    private void projectsAndOwners() {
        Projects projects = house.getBean(Projects.class);
        Owners owners = house.getBean(Owners.class);
        read("projects.find", Kind.PROJECT, (actor, project) -> projects.find(project.id()));
        read("projects.byCode", Kind.PROJECT, (actor, project) -> projects.byCode(project.code()));
        read("projects.names", Kind.PROJECT, (actor, project) -> projects.names(List.of(project.id())));
        read("projects.ofOwner", Kind.OWNER, (actor, owner) -> projects.ofOwner(owner.id()));
        write("projects.admit", Kind.PROJECT, (actor, project) -> projects.admit(actor, project.id(), new AdmissionDetails(
                AdmissionDetails.Funding.PRIVATE, AdmissionDetails.Construction.NEW, AdmissionDetails.Works.BUILDING,
                true, false, "", null, "新建"), key()));
        write("projects.register", Kind.OWNER, (actor, owner) -> projects.register(actor,
                new NewProject(owner.id(), "越界项目", "", "还没有赋码", "越界", "新建厂房"), key()));
        read("owners.find", Kind.OWNER, (actor, owner) -> owners.find(owner.id()));
        read("owners.byCreditCode", Kind.OWNER, (actor, owner) -> owners.byCreditCode(owner.code())
                .filter(found -> found.id().equals(owner.id())));
        write("owners.correct", Kind.OWNER, (actor, owner) -> owners.correct(owner.id(),
                new OwnerDetails("越界单位", owner.code(), "越界人", "13800000000"), owner.version(), key()));
    }

    private void roadmapsAndRequests() {
        Roadmaps roadmaps = house.getBean(Roadmaps.class);
        ServiceRequests requests = house.getBean(ServiceRequests.class);
        var facts = house.getBean(Catalogues.class).current().catalogue()
                .parse(Map.of("landSupply", "ALLOCATION", "planningArea", "URBAN")).facts();
        read("roadmaps.latest", Kind.PROJECT, (actor, project) -> roadmaps.latest(project.id()));
        read("roadmaps.approved", Kind.PROJECT, (actor, project) -> roadmaps.approved(project.id()));
        read("roadmaps.version", Kind.PROJECT, (actor, project) -> roadmaps.version(project.id(), 1));
        read("roadmaps.versions", Kind.PROJECT, (actor, project) -> roadmaps.versions(project.id()));
        read("roadmaps.standings", Kind.PROJECT, (actor, project) -> roadmaps.standings(List.of(project.id())));
        write("roadmaps.draft", Kind.PROJECT, (actor, project) -> roadmaps.draft(actor, project.id(), RoadmapDraft.first(facts, day), key()));
        write("roadmaps.recompute", Kind.PROJECT, (actor, project) -> roadmaps.recompute(actor, project.id(), 1, key()));
        write("roadmaps.approve", Kind.PROJECT, (actor, project) -> roadmaps.approve(actor, project.id(), 1, "越界", key()));
        read("requests.of", Kind.PROJECT, (actor, project) -> requests.of(project.id()));
        read("requests.find", Kind.REQUEST, (actor, request) -> requests.find(request.id()));
        read("requests.byLookup", Kind.REQUEST, (actor, request) -> requests.byLookup(request.code()));
        read("requests.entries", Kind.REQUEST, (actor, request) -> requests.entries(actor, request.id()));
        write("requests.ask", Kind.OWNER, (actor, owner) -> requests.ask(actor,
                new NewRequest(owner.id(), null, Mode.CONSULT, Channel.PHONE, "越界", List.of()), key()));
        write("requests.follow", Kind.REQUEST, (actor, request) -> record(actor, request, new Deed.FollowedUp(Channel.PHONE, "越界")));
        write("requests.reply", Kind.REQUEST, (actor, request) -> record(actor, request, new Deed.Replied("越界")));
        write("requests.close", Kind.REQUEST, (actor, request) -> record(actor, request, new Deed.Closed("越界")));
        write("requests.assign", Kind.REQUEST, (actor, request) -> record(actor, request, new Deed.Assigned(null, actor.account(), "越界")));
        write("requests.reassign", Kind.REQUEST, (actor, request) -> house.getBean(RequestLife.class)
                .reassign(actor, List.of(request.id()), actor.account(), UUID.randomUUID(), "越界", key()));
        write("requests.recuse", Kind.REQUEST, (actor, request) -> house.getBean(Recusals.class).declare(actor, request.id(), true, "越界", key()));
        write("requests.open", Kind.PROJECT, (actor, project) -> requests.open(actor, project.id(), Mode.CONSULT, "越界", key()));
    }

    private Object record(Actor actor, Thing request, Deed deed) {
        return house.getBean(RequestLife.class).record(actor, request.id(), deed, List.of(), request.version(), key());
    }

    private void mandates() {
        Mandates mandates = house.getBean(Mandates.class);
        read("mandates.find", Kind.MANDATE, (actor, mandate) -> mandates.find(mandate.id()));
        read("mandates.of", Kind.PROJECT, (actor, project) -> mandates.of(project.id()));
        write("mandates.draft", Kind.PROJECT, (actor, project) -> mandates.draft(actor, project.id(), draft(actor), key()));
        write("mandates.change", Kind.MANDATE, (actor, mandate) -> mandates.change(actor, mandate.id(), draft(actor), mandate.version(), key()));
        write("mandates.sign", Kind.MANDATE, (actor, mandate) -> mandates.sign(actor, mandate.id(),
                new NewSignature(day, "越界人", Optional.empty()), key()));
        write("mandates.end", Kind.MANDATE, (actor, mandate) -> mandates.end(actor, mandate.id(),
                new NewEnding(Ending.Kind.REVOKED, day, "越界"), key()));
        write("mandates.passOn", Kind.MANDATE, (actor, mandate) -> mandates.passOn(actor, mandate.id(),
                new NewPassingOn(actor.account(), day, "越界"), key()));
        read("mandates.ofOwner", Kind.OWNER, (actor, owner) -> mandates.ofOwner(owner.id()));
        write("mandates.offer", Kind.MANDATE, (actor, mandate) -> mandates.offer(actor, mandate.id(), key()));
        write("mandates.askChanges", Kind.MANDATE, (actor, mandate) -> mandates.askChanges(actor, mandate.id(), mandate.version(), "越界", key()));
        write("mandates.signOffered", Kind.MANDATE, (actor, mandate) -> mandates.signOffered(actor, mandate.id(),
                new NewSignature(day, "越界人", Optional.empty()), mandate.version(), key()));
        write("mandates.suspend", Kind.MANDATE, (actor, mandate) -> mandates.suspend(actor, mandate.id(), day, "越界", key()));
        write("mandates.resume", Kind.MANDATE, (actor, mandate) -> mandates.resume(actor, mandate.id(), day, "越界", key()));
        write("mandates.archive", Kind.MANDATE, (actor, mandate) -> mandates.archive(actor, mandate.id(), "越界", key()));
        besideMandates();
    }

    private void besideMandates() {
        Amendments amendments = house.getBean(Amendments.class);
        HandOvers handOvers = house.getBean(HandOvers.class);
        Objections objections = house.getBean(Objections.class);
        read("handOvers.of", Kind.MANDATE, (actor, mandate) -> handOvers.of(mandate.id()));
        read("objections.of", Kind.MANDATE, (actor, mandate) -> objections.of(mandate.id()));
        read("caseFiles.actsUnder", Kind.MANDATE, (actor, mandate) -> house.getBean(CaseFiles.class).actsUnder(mandate.id()));
        write("amendments.draw", Kind.MANDATE, (actor, mandate) -> amendments.draw(actor, mandate.id(),
                new NewAmendment(draft(actor), day, "越界"), key()));
        write("amendments.sign", Kind.MANDATE, (actor, mandate) -> amendments.sign(actor, mandate.id(), 1,
                new NewSignature(day, "越界人", Optional.empty()), key()));
        write("amendments.drop", Kind.MANDATE, (actor, mandate) -> amendments.drop(actor, mandate.id(), 1, "越界", key()));
        write("handOvers.record", Kind.MANDATE, (actor, mandate) -> handOvers.record(actor, mandate.id(),
                new NewHandOver(HandOver.Direction.TAKEN_IN, day, "越界人", List.of(new HandOver.Line("越界", true, 1))), key()));
        write("objections.object", Kind.MANDATE, (actor, mandate) -> objections.object(actor, mandate.id(),
                new DoneAct(mandate.id(), 1, "越界", day), "越界", key()));
        write("objections.answer", Kind.MANDATE, (actor, mandate) -> objections.answer(actor, mandate.id(), mandate.id(), "越界", key()));
    }

    private void caseFiles() {
        CaseFiles files = house.getBean(CaseFiles.class);
        NewEvent received = NewEvent.entered(new Happening.Received(Doer.OWNER), day, "越界");
        read("caseFiles.find", Kind.CASE_FILE, (actor, file) -> files.find(file.id()));
        read("caseFiles.detail", Kind.CASE_FILE, (actor, file) -> files.detail(actor, file.id()));
        read("caseFiles.events", Kind.CASE_FILE, (actor, file) -> files.events(file.id()));
        read("caseFiles.of", Kind.PROJECT, (actor, project) -> files.of(project.id()));
        read("caseFiles.whole", Kind.PROJECT, (actor, project) -> files.whole(project.id()).files());
        read("caseFiles.progress", Kind.PROJECT, (actor, project) -> files.progress(project.id()).actuals());
        read("caseFiles.plan", Kind.PROJECT, (actor, project) -> files.plan(project.id()));
        write("caseFiles.open", Kind.PROJECT, (actor, project) -> files.open(actor, project.id(), "A06", key()));
        write("caseFiles.record", Kind.CASE_FILE, (actor, file) -> files.record(actor, file.id(), received, file.version(), key()));
    }

    private void corrections() {
        OneTimeNotices notices = house.getBean(OneTimeNotices.class);
        Undertakings undertakings = house.getBean(Undertakings.class);
        NewNotice notice = new NewNotice(NoticeKind.OF_WINDOW, day, null, "", "", "", List.of(NewNotice.Line.of("越界", Lack.MISSING, "")));
        read("notices.find", Kind.NOTICE, (actor, given) -> notices.find(actor, given.id()));
        read("notices.ofCase", Kind.CASE_FILE, (actor, file) -> notices.ofCase(actor, file.id()));
        write("notices.issue", Kind.CASE_FILE, (actor, file) -> notices.issue(actor, file.id(), notice, file.version(), 0, key()));
        write("notices.enter", Kind.NOTICE, (actor, given) -> notices.enter(actor, given.id(), 1, NewEntry.of(EntryKind.GOOD, "越界"), 0, key()));
        read("undertakings.find", Kind.UNDERTAKING, (actor, promise) -> undertakings.find(actor, promise.id()));
        read("undertakings.ofCase", Kind.CASE_FILE, (actor, file) -> undertakings.ofCase(file.id()));
        write("undertakings.record", Kind.CASE_FILE, (actor, file) -> undertakings.record(actor, file.id(), new NewUndertaking("越界", day, day), key()));
        write("undertakings.check", Kind.UNDERTAKING, (actor, promise) -> undertakings.check(actor, promise.id(), day, true, "越界", 0, key()));
    }

    private void helpRequests() {
        HelpRequests help = house.getBean(HelpRequests.class);
        HelpReplies replies = house.getBean(HelpReplies.class);
        read("help.thread", Kind.HELP, (actor, asked) -> help.thread(actor, asked.id()));
        read("help.sent", Kind.HELP, (actor, asked) -> house.getBean(SentLinks.class).newest(asked.id()));
        read("help.ofCaseFile", Kind.CASE_FILE, (actor, file) -> house.getBean(HelpList.class).ofCaseFile(file.id()));
        write("help.ask", Kind.CASE_FILE, (actor, file) -> help.ask(actor, new NewHelp(file.id(), null, "越界", null), key()));
        write("help.remind", Kind.HELP, (actor, asked) -> help.remind(actor, asked.id(), key()));
        write("help.withdraw", Kind.HELP, (actor, asked) -> help.withdraw(actor, asked.id(), "越界", asked.version(), key()));
        write("help.close", Kind.HELP, (actor, asked) -> help.close(actor, asked.id(), asked.version(), key()));
        write("help.askAgain", Kind.HELP, (actor, asked) -> help.askAgain(actor, asked.id(), "越界", null, asked.version(), key()));
        write("helpReplies.opened", Kind.HELP, (actor, asked) -> replies.opened(actor, asked.id(), key()));
        write("helpReplies.answer", Kind.HELP, (actor, asked) -> replies.answer(actor, asked.id(), new NewAnswer("越界", Optional.empty()), key()));
        write("helpReplies.forward", Kind.HELP, (actor, asked) -> replies.forward(actor, asked.id(), UUID.randomUUID(), "越界", key()));
    }

    private void handovers() {
        WorkHandovers handovers = house.getBean(WorkHandovers.class);
        read("handovers.detail", Kind.HANDOVER, (actor, asked) -> handovers.detail(asked.id()));
        write("handovers.accept", Kind.HANDOVER, (actor, asked) -> handovers.accept(actor, asked.id(), key()));
        write("handovers.refuse", Kind.HANDOVER, (actor, asked) -> handovers.refuse(actor, asked.id(), "越界", key()));
        write("handovers.withdraw", Kind.HANDOVER, (actor, asked) -> handovers.withdraw(actor, asked.id(), key()));
        write("handovers.takeBack", Kind.HANDOVER, (actor, asked) -> handovers.takeBack(actor, asked.id(), key()));
    }

    private void rostersAndUnits() {
        Rosters rosters = house.getBean(Rosters.class);
        Units units = house.getBean(Units.class);
        read("rosters.of", Kind.ROSTER, (actor, roster) -> rosters.of(roster.id(), day).entries());
        read("rosters.history", Kind.ROSTER, (actor, roster) -> rosters.history(roster.id()));
        read("rosters.today", Kind.ROSTER, (actor, roster) -> rosters.today(roster.id()));
        read("replies.ofUnit", Kind.ROSTER, (actor, roster) -> house.getBean(RosterReplies.class).ofUnit(roster.id()));
        write("rosters.reportAbsence", Kind.ROSTER, (actor, roster) -> rosters.reportAbsence(actor, roster.id(),
                new NewAbsence(UUID.fromString(roster.code()), day.plusDays(1), day.plusDays(2), null, "越界"), key()));
        read("units.find", Kind.UNIT, (actor, unit) -> units.find(unit.id()));
        read("units.matters", Kind.UNIT, (actor, unit) -> units.matters(unit.id()));
        read("units.changes", Kind.UNIT, (actor, unit) -> units.changes(unit.id()));
        write("units.change", Kind.UNIT, (actor, unit) -> units.change(actor, unit.id(),
                new UnitDetails("越界单位", Units.KINDS.get(0), null, ""), "越界", unit.version(), key()));
        write("units.close", Kind.UNIT, (actor, unit) -> units.close(actor, unit.id(), "越界", unit.version(), key()));
        write("units.handOver", Kind.UNIT, (actor, unit) -> units.handOver(actor, unit.id(), List.of("A06"), unit.id(), "越界", key()));
    }

    private void accountsDocumentsAndAnswers() {
        Accounts accounts = house.getBean(Accounts.class);
        read("accounts.find", Kind.ACCOUNT, (actor, account) -> accounts.find(account.id()));
        read("accounts.findWithCode", Kind.ACCOUNT, (actor, account) -> accounts.findWithCode(account.id()));
        read("accounts.byUserName", Kind.ACCOUNT, (actor, account) -> accounts.byUserName(account.code()));
        write("accounts.grant", Kind.ACCOUNT, (actor, account) -> silent(() -> accounts.grant(account.id(), Role.BUREAU, "越界")));
        write("accounts.tell", Kind.ACCOUNT, (actor, account) -> silent(() -> accounts.tell(account.id(), "越界")));
        write("accounts.close", Kind.ACCOUNT, (actor, account) -> silent(() -> accounts.close(account.id(), "越界")));
        read("documents.find", Kind.DOCUMENT, (actor, document) -> house.getBean(Documents.class).find(document.id()));
        read("answers.find", Kind.SAVED, (actor, saved) -> house.getBean(SavedAnswers.class).find(saved.code()));
    }

    private MandateDraft draft(Actor agent) {
        return new MandateDraft(Scope.Kind.WHOLE, Set.of(), Set.of(), List.of(), Set.of(Authority.values()[0]), day, day.plusYears(1),
                false, agent.account(), Optional.empty(), "越界人", "13800000000", "", List.of(), Optional.empty());
    }

    private void read(String name, Kind kind, BiFunction<Actor, Thing, Object> ask) {
        doors.add(new Door(name, kind, true, ask));
    }

    private void write(String name, Kind kind, BiFunction<Actor, Thing, Object> ask) {
        doors.add(new Door(name, kind, false, ask));
    }

    /** What a command without an answer did shows in the tables only. */
    private static Optional<Object> silent(Runnable command) {
        command.run();
        return Optional.empty();
    }

    private static UUID key() {
        return UUID.randomUUID();
    }
}
