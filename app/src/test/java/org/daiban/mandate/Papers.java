package org.daiban.mandate;

import java.time.Instant;
import java.time.LocalDate;
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

    static Mandate drafted() {
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
                Optional.empty(), 1, "甲", Instant.parse("2026-03-01T01:00:00Z"),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Mandate signed() {
        return signed(drafted(), "2026-02-28");
    }

    static Mandate signed(Mandate mandate, String on) {
        return with(mandate, Optional.of(new Signature(
                LocalDate.parse(on), "演示铜箔有限公司（公章）", UUID.randomUUID(), "甲", Instant.EPOCH)), Optional.empty(), Optional.empty());
    }

    static Mandate ended(Mandate mandate, Ending.Kind kind, String on) {
        return with(mandate, mandate.signature(), mandate.passedOn(),
                Optional.of(new Ending(kind, LocalDate.parse(on), "项目调整", "甲", Instant.EPOCH)));
    }

    static Mandate passedOn(Mandate mandate, Actor to, String on) {
        return with(mandate, mandate.signature(), Optional.of(new PassingOn(
                new NamedOfficer(to.account(), to.name()), LocalDate.parse(on), "", "甲", Instant.EPOCH)), Optional.empty());
    }

    private static Mandate with(Mandate from, Optional<Signature> signature, Optional<PassingOn> passedOn, Optional<Ending> ending) {
        return new Mandate(from.id(), from.number(), from.project(), from.template(), from.principal(), from.scope(),
                from.granted(), from.withheld(), from.term(), from.subDelegable(), from.agent(), from.substitute(),
                from.officerPhone(), from.papers(), from.renews(), from.version(), from.draftedBy(), from.draftedAt(),
                signature, passedOn, ending);
    }
}
