package org.daiban.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daiban.engine.matter.Stage;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;

/** The mandate of the examples in docs/law/04-mandate.md: 甲 with 乙 as substitute, stages 1 and 2, March to June 2026. */
public final class Papers {

    static final Actor FIRST = officer("甲");
    static final Actor SECOND = officer("乙");
    static final Actor THIRD = officer("丙");
    static final UUID PROJECT = UUID.randomUUID();

    private Papers() {
    }

    static Actor officer(String name) {
        return new Actor(UUID.randomUUID(), name, Role.OFFICER, "441400", null, null);
    }

    public static Mandate drafted() {
        return drafted(new Scope(Scope.Kind.STAGES, EnumSet.of(Stage.LAND_PLANNING, Stage.PROJECT_PERMIT), List.of(
                        new Scope.Listed("A01", "企业投资项目备案", Stage.LAND_PLANNING),
                        new Scope.Listed("B01", "设计方案审查", Stage.PROJECT_PERMIT))),
                Set.of(Authority.SUBMIT, Authority.COLLECT));
    }

    public static Mandate drafted(Scope scope, Set<Authority> granted) {
        Set<Authority> withheld = EnumSet.complementOf(EnumSet.copyOf(granted));
        withheld.remove(Authority.EXPLAIN);
        return new Mandate(UUID.randomUUID(), "代委〔2026〕3号", PROJECT, 1,
                new Principal(UUID.randomUUID(), "演示铜箔有限公司", "91441402DEMATEXT93", "", "", "演示铜箔项目", ""),
                scope, granted, withheld,
                new Term(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-06-30")), false,
                new NamedOfficer(FIRST.account(), FIRST.name()),
                Optional.of(new NamedOfficer(SECOND.account(), SECOND.name())), "", List.of("营业执照复印件", "项目备案证"),
                Optional.empty(), 1, "甲", Instant.parse("2026-03-01T01:00:00Z"), Course.NONE);
    }

    public static Mandate signed() {
        return signed(drafted(), "2026-02-28");
    }

    static Mandate signed(Mandate mandate, String on) {
        Course was = mandate.course();
        return with(mandate, new Course(was.exchanges(), Optional.of(signature(on)), was.amendments(), was.suspensions(),
                was.passedOn(), was.ending(), was.archived(), was.renewedBy(), was.openObjections()));
    }

    static Signature signature(String on) {
        return new Signature(LocalDate.parse(on), "演示铜箔有限公司（公章）", UUID.randomUUID(), "", "甲", Instant.EPOCH);
    }

    public static Mandate ended(Mandate mandate, Ending.Kind kind, String on) {
        Course was = mandate.course();
        return with(mandate, new Course(was.exchanges(), was.signature(), was.amendments(), was.suspensions(), was.passedOn(),
                Optional.of(new Ending(kind, LocalDate.parse(on), "项目调整", "甲", Instant.EPOCH)), was.archived(), was.renewedBy(), was.openObjections()));
    }

    static Mandate passedOn(Mandate mandate, Actor to, String on) {
        Course was = mandate.course();
        return with(mandate, new Course(was.exchanges(), was.signature(), was.amendments(), was.suspensions(), Optional.of(new PassingOn(
                new NamedOfficer(to.account(), to.name()), LocalDate.parse(on), "", "甲", Instant.EPOCH)), was.ending(),
                was.archived(), was.renewedBy(), was.openObjections()));
    }

    static Mandate exchanged(Mandate mandate, Exchange.Kind kind) {
        Course was = mandate.course();
        return with(mandate, new Course(plus(was.exchanges(), new Exchange(was.exchanges().size() + 1, kind, mandate.version(),
                kind == Exchange.Kind.OFFERED ? "" : "期限太短", "甲", Instant.EPOCH)), was.signature(), was.amendments(),
                was.suspensions(), was.passedOn(), was.ending(), was.archived(), was.renewedBy(), was.openObjections()));
    }

    /** Puts another version of the draft in its place. */
    static Mandate changed(Mandate from) {
        return new Mandate(from.id(), from.number(), from.project(), from.template(), from.principal(), from.scope(),
                from.granted(), from.withheld(), from.term(), from.subDelegable(), from.agent(), from.substitute(),
                from.officerPhone(), from.papers(), from.renews(), from.version() + 1, from.draftedBy(), from.draftedAt(), from.course());
    }

    public static Mandate amended(Mandate mandate, Substance substance, String from) {
        Course was = mandate.course();
        return amendments(mandate, plus(was.amendments(), new Amendment(was.amendments().size() + 1, substance, LocalDate.parse(from),
                "增加事项", 1, "甲", Instant.parse("2026-04-01T02:00:00Z"), Optional.empty(), Optional.empty())));
    }

    public static Mandate amendmentSigned(Mandate mandate, String on) {
        return amendments(mandate, mandate.course().amendments().stream().map(one -> !one.isOpen() ? one : new Amendment(one.number(),
                one.substance(), one.from(), one.reason(), one.edition(), one.drawnBy(), one.drawnAt(), Optional.of(signature(on)),
                Optional.empty())).toList());
    }

    static Mandate amendmentDropped(Mandate mandate) {
        return amendments(mandate, mandate.course().amendments().stream().map(one -> !one.isOpen() ? one : new Amendment(one.number(),
                one.substance(), one.from(), one.reason(), one.edition(), one.drawnBy(), one.drawnAt(), Optional.empty(),
                Optional.of(new Amendment.Dropped(true, "不需要", "林", Instant.EPOCH)))).toList());
    }

    public static Mandate suspended(Mandate mandate, String from, boolean byOwner) {
        Course was = mandate.course();
        return suspensions(mandate, plus(was.suspensions(), new Suspension(was.suspensions().size() + 1, LocalDate.parse(from), "股东变更",
                byOwner, "甲", Instant.parse("2026-04-02T02:00:00Z"), Optional.empty())));
    }

    public static Mandate resumed(Mandate mandate, String on) {
        return suspensions(mandate, mandate.course().suspensions().stream().map(one -> one.resumption().isPresent() ? one
                : new Suspension(one.number(), one.from(), one.reason(), one.byOwner(), one.recordedBy(), one.recordedAt(),
                Optional.of(new Suspension.Resumption(LocalDate.parse(on), "变更办完", "甲", Instant.EPOCH)))).toList());
    }

    static Mandate archived(Mandate mandate, String on) {
        Course was = mandate.course();
        return with(mandate, new Course(was.exchanges(), was.signature(), was.amendments(), was.suspensions(), was.passedOn(),
                was.ending(), Optional.of(new Archiving(LocalDate.parse(on), "", "甲", Instant.EPOCH)), was.renewedBy(), was.openObjections()));
    }

    public static Mandate renewing(Mandate from, String number) {
        return new Mandate(from.id(), from.number(), from.project(), from.template(), from.principal(), from.scope(),
                from.granted(), from.withheld(), from.term(), from.subDelegable(), from.agent(), from.substitute(),
                from.officerPhone(), from.papers(), Optional.of(new MandateReference(UUID.randomUUID(), number, "")), from.version(),
                from.draftedBy(), from.draftedAt(), from.course());
    }

    static Mandate objected(Mandate mandate) {
        Course was = mandate.course();
        return with(mandate, new Course(was.exchanges(), was.signature(), was.amendments(), was.suspensions(), was.passedOn(),
                was.ending(), was.archived(), was.renewedBy(), was.openObjections() + 1));
    }

    private static Mandate amendments(Mandate mandate, List<Amendment> amendments) {
        Course was = mandate.course();
        return with(mandate, new Course(was.exchanges(), was.signature(), amendments, was.suspensions(), was.passedOn(),
                was.ending(), was.archived(), was.renewedBy(), was.openObjections()));
    }

    private static Mandate suspensions(Mandate mandate, List<Suspension> suspensions) {
        Course was = mandate.course();
        return with(mandate, new Course(was.exchanges(), was.signature(), was.amendments(), suspensions, was.passedOn(),
                was.ending(), was.archived(), was.renewedBy(), was.openObjections()));
    }

    private static <T> List<T> plus(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return all;
    }

    private static Mandate with(Mandate from, Course course) {
        return new Mandate(from.id(), from.number(), from.project(), from.template(), from.principal(), from.scope(),
                from.granted(), from.withheld(), from.term(), from.subDelegable(), from.agent(), from.substitute(),
                from.officerPhone(), from.papers(), from.renews(), from.version(), from.draftedBy(), from.draftedAt(), course);
    }
}
