package org.daiban.demo;

import java.util.List;
import java.util.UUID;
import org.daiban.casefile.CaseFiles;
import org.daiban.engine.roadmap.Progress;
import org.daiban.engine.roadmap.Roadmap;
import org.daiban.identity.Actor;
import org.daiban.mandate.Ending;
import org.daiban.mandate.HandOver;
import org.daiban.mandate.MandateDraft;
import org.daiban.mandate.NewAmendment;
import org.daiban.mandate.NewEnding;
import org.daiban.mandate.NewHandOver;
import org.daiban.mandate.NewSignature;
import org.daiban.mandate.Scope;
import org.daiban.party.OwnerDetails;
import org.daiban.project.AdmissionDetails;
import org.daiban.project.NewProject;
import org.daiban.request.Mode;
import org.daiban.roadmap.RoadmapDraft;

/** One project of the story, each line with the working days it lies back. */
final class ProjectTold {

    private final Doors doors;
    private final Story story;
    private final Actor officer;
    private OwnerDetails owner;
    private UUID ownerId;
    private UUID id;

    ProjectTold(Doors doors, Story story, Actor officer) {
        this.doors = doors;
        this.story = story;
        this.officer = officer;
    }

    UUID id() {
        return id;
    }

    UUID owner() {
        return ownerId;
    }

    OwnerDetails details() {
        return owner;
    }

    Story story() {
        return story;
    }

    /** @param number the last fourteen characters of the 项目代码; its first segment is the month of registration */
    void registered(int ago, OwnerDetails details, String name, String number, String place, String summary) {
        owner = details;
        var day = story.day(ago);
        String code = "%02d%02d-%s".formatted(day.getYear() % 100, day.getMonthValue(), number);
        story.on(ago, officer, "登记项目", () -> {
            ownerId = doors.owners().register(officer, details, UUID.randomUUID()).orThrow();
            id = doors.projects().register(
                    officer, new NewProject(ownerId, name, code, "", place, summary), UUID.randomUUID()).orThrow();
        });
    }

    RequestTold asked(int ago, Mode mode, String note) {
        RequestTold request = new RequestTold(doors, story, officer);
        story.on(ago, officer, "登记诉求", () -> request.opened(doors.requests().open(officer, id, mode, note, UUID.randomUUID()).orThrow()));
        return request;
    }

    void admitted(int ago, AdmissionDetails details) {
        story.on(ago, officer, "作出准入结论", () -> doors.projects().admit(officer, id, details, UUID.randomUUID()).orThrow());
    }

    void planned(int draftedAgo, int approvedAgo, RoadmapDraft draft, String note) {
        story.on(draftedAgo, officer, "编制代办方案", () -> doors.roadmaps().draft(officer, id, draft, UUID.randomUUID()).orThrow());
        story.on(approvedAgo, officer, "审定代办方案", () -> doors.roadmaps().approve(officer, id, draft.from() + 1, note, UUID.randomUUID()).orThrow());
    }

    MandateTold mandate(int draftedAgo, Entrusted entrusted) {
        MandateTold mandate = new MandateTold();
        story.on(draftedAgo, officer, "起草委托书", () -> mandate.id = doors.mandates().draft(
                officer, id, entrusted.draft(story, owner, needed(), officer), UUID.randomUUID()).orThrow());
        return mandate;
    }

    Told file(String matter, int openedAgo) {
        CaseFiles files = doors.files();
        return new Told(story, files, officer, this::id, matter, openedAgo);
    }

    private List<Scope.Listed> needed() {
        Roadmap roadmap = doors.roadmaps().compute(doors.roadmaps().latest(id).orElseThrow(), Progress.none());
        return roadmap.needed().stream()
                .map(planned -> new Scope.Listed(planned.id(), planned.matter().name(), planned.matter().stage()))
                .toList();
    }

    /** A mandate from its draft on. */
    final class MandateTold {

        private UUID id;

        MandateTold signed(int ago) {
            story.on(ago, officer, "登记签章", () -> doors.mandates().sign(officer, id,
                    new NewSignature(story.day(ago), owner.contact(), java.util.Optional.of(Scan.ofSignedMandate())),
                    UUID.randomUUID()).orThrow());
            return this;
        }

        MandateTold offered(int ago) {
            story.on(ago, officer, "委托书送签", () -> doors.mandates().offer(officer, id, UUID.randomUUID()).orThrow());
            return this;
        }

        /** Drawn up and offered; the owner has not signed it yet. */
        MandateTold amended(int ago, Entrusted entrusted, String reason) {
            story.on(ago, officer, "起草变更书", () -> doors.amendments().draw(officer, id,
                    new NewAmendment(entrusted.draft(story, owner, needed(), officer), story.day(ago), reason), UUID.randomUUID()).orThrow());
            return this;
        }

        MandateTold suspended(int ago, int resumedAgo, String why, String whyResumed) {
            story.on(ago, officer, "中止委托", () -> doors.mandates().suspend(officer, id, story.day(ago), why, UUID.randomUUID()).orThrow());
            story.on(resumedAgo, officer, "恢复委托", () -> doors.mandates().resume(officer, id, story.day(resumedAgo), whyResumed, UUID.randomUUID()).orThrow());
            return this;
        }

        MandateTold handedOver(int ago, HandOver.Direction direction, HandOver.Line... lines) {
            story.on(ago, officer, "登记材料交接", () -> doors.handOvers().record(officer, id,
                    new NewHandOver(direction, story.day(ago), owner.contact(), List.of(lines)), UUID.randomUUID()).orThrow());
            return this;
        }

        /** The owner does not agree with what was done last under it; for when everything else was lived through. */
        void objected(Actor person, String why) {
            Story.as(person, "对代办提出异议", () -> doors.objections().object(person, id,
                    doors.files().actsUnder(id).get(0).done(), why, UUID.randomUUID()).orThrow());
        }

        MandateTold revoked(int ago, String reason) {
            story.on(ago, officer, "结束委托", () -> doors.mandates().end(officer, id,
                    new NewEnding(Ending.Kind.REVOKED, story.day(ago), reason), UUID.randomUUID()).orThrow());
            return this;
        }
    }
}
