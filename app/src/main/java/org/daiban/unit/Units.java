package org.daiban.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.daiban.catalogue.Catalogues;
import org.daiban.engine.matter.Matter;
import org.daiban.identity.Actor;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The units of a jurisdiction: opened, changed, closed, and what each of them handles. */
@Component
public class Units {

    public static final List<String> KINDS = List.of("市级部门", "县级部门", "上级部门", "公用企业", "内设科室", "下属单位");

    private static final Refusal NOT_FOUND = new Refusal("", "没有找到这个单位。", "");

    private final UnitStore store;
    private final Once once;
    private final Catalogues catalogues;
    private final Clock clock;

    Units(UnitStore store, Once once, Catalogues catalogues, Clock clock) {
        this.store = store;
        this.once = once;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /** Those that answer today, by name. */
    @Transactional(readOnly = true)
    public List<Unit> all() {
        return store.all().stream().filter(Unit::isOpen).toList();
    }

    /** With those closed, by name. */
    @Transactional(readOnly = true)
    public List<Unit> everOpened() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public Optional<Unit> find(UUID id) {
        return store.find(id);
    }

    /** The unit that decides a matter; empty where it is the owner's own, an institution's, or nobody has said. */
    @Transactional(readOnly = true)
    public Optional<Unit> handling(String matterId) {
        return Optional.ofNullable(byMatter().get(matterId));
    }

    /** The unit that decides each matter, by id of the matter. */
    @Transactional(readOnly = true)
    public Map<String, Unit> byMatter() {
        return store.byMatter();
    }

    /** What a unit handles, by id of the matter. */
    @Transactional(readOnly = true)
    public List<String> matters(UUID unit) {
        return store.matters(unit);
    }

    /** The records of a unit's life, the newest first. */
    @Transactional(readOnly = true)
    public List<UnitChange> changes(UUID unit) {
        return store.changes(unit);
    }

    /** @param dutyPhone null where not known */
    public Outcome<UUID> open(Actor actor, String name, String kind, String dutyPhone, UUID key) {
        return open(actor, new UnitDetails(name, kind, null, dutyPhone == null ? "" : dutyPhone), "立户", key);
    }

    public Outcome<UUID> open(Actor actor, UnitDetails details, String reason, UUID key) {
        return once.run(key, () -> {
            List<Refusal> refusals = new UnitRules(store.lockAll()).ofOpening(details, reason);
            return refusals.isEmpty() ? Outcome.done(ensure(actor, details, reason)) : Outcome.refused(refusals);
        });
    }

    /** Renames, moves in the tree, tells another kind or duty phone: each a record of its own. */
    public Outcome<UUID> change(Actor actor, UUID id, UnitDetails details, String reason, int seenVersion, UUID key) {
        return on(id, key, (unit, all) -> {
            List<Refusal> refusals = new UnitRules(all).ofChanging(unit, details, reason, seenVersion);
            if (refusals.isEmpty()) {
                differences(unit, details, all).forEach(change -> record(actor, unit.id(), change[0], change[1], change[2], reason));
                store.update(id, details);
            }
            return refusals;
        });
    }

    public Outcome<UUID> close(Actor actor, UUID id, String reason, int seenVersion, UUID key) {
        return on(id, key, (unit, all) -> {
            List<Refusal> refusals = new UnitRules(all).ofClosing(unit, store.matters(id).size(), reason, seenVersion);
            if (refusals.isEmpty()) {
                store.close(id, today());
                record(actor, id, "停用", "", "", reason);
            }
            return refusals;
        });
    }

    public Outcome<UUID> reopen(Actor actor, UUID id, String reason, int seenVersion, UUID key) {
        return on(id, key, (unit, all) -> {
            List<Refusal> refusals = new UnitRules(all).ofReopening(unit, reason, seenVersion);
            if (refusals.isEmpty()) {
                store.close(id, null);
                record(actor, id, "恢复", "", "", reason);
            }
            return refusals;
        });
    }

    /** From now on another unit decides these matters; case files opened before stay where they are. */
    public Outcome<UUID> handOver(Actor actor, UUID from, List<String> matters, UUID to, String reason, UUID key) {
        return on(from, key, (unit, all) -> {
            List<Refusal> refusals = new UnitRules(all).ofHandingOver(unit, store.matters(from), matters, to, reason);
            if (refusals.isEmpty()) {
                String receiver = all.stream().filter(other -> other.id().equals(to)).findFirst().orElseThrow().name();
                String names = matters.stream().map(this::matterName).collect(Collectors.joining("、"));
                store.handOver(matters, to);
                record(actor, from, "移出事项", names, receiver, reason);
                record(actor, to, "承接事项", unit.name(), names, reason);
            }
            return refusals;
        });
    }

    /** Says who decides a matter from now on. */
    @Transactional
    public void assign(Actor actor, String matterId, UUID unit) {
        store.handOver(List.of(matterId), unit);
        record(actor, unit, "承接事项", "", matterName(matterId), "");
    }

    /** Opens the units the catalogue's authority column names and says what each handles; what is there stays. */
    @Transactional
    public void adoptCatalogue(Actor actor) {
        for (Matter matter : catalogues.current().catalogue().matters()) {
            AuthorityText.unit(matter.authority()).ifPresent(name -> store.handlesWhereNobodyDoes(matter.id(),
                    ensure(actor, new UnitDetails(name, AuthorityText.kind(name), null, ""), "事项目录第 " + catalogues.current().version() + " 版")));
        }
    }

    private Outcome<UUID> on(UUID id, UUID key, BiFunction<Unit, List<Unit>, List<Refusal>> command) {
        return once.run(key, () -> {
            List<Unit> all = store.lockAll();
            List<Refusal> refusals = all.stream().filter(unit -> unit.id().equals(id)).findFirst()
                    .map(unit -> command.apply(unit, all))
                    .orElse(List.of(NOT_FOUND));
            return refusals.isEmpty() ? Outcome.done(id) : Outcome.refused(refusals);
        });
    }

    private UUID ensure(Actor actor, UnitDetails details, String reason) {
        Optional<UUID> fresh = store.insert(details);
        fresh.ifPresent(id -> record(actor, id, "立户", "", details.name().strip() + "，" + details.kind(), reason));
        return fresh.or(() -> store.byName(details.name().strip())).orElseThrow();
    }

    private static List<String[]> differences(Unit unit, UnitDetails details, List<Unit> all) {
        List<String[]> differences = new ArrayList<>();
        compare(differences, "更名", unit.name(), details.name().strip());
        compare(differences, "改类型", unit.kind(), details.kind());
        compare(differences, "改上级单位", name(unit.parent(), all), name(details.parent(), all));
        compare(differences, "改值班电话", unit.dutyPhoneInWords(), details.dutyPhone().isBlank() ? "待核定" : details.dutyPhone().strip());
        return differences;
    }

    private static void compare(List<String[]> differences, String what, String was, String becomes) {
        if (!was.equals(becomes)) {
            differences.add(new String[] {what, was, becomes});
        }
    }

    private static String name(UUID id, List<Unit> all) {
        return all.stream().filter(unit -> unit.id().equals(id)).findFirst().map(Unit::name).orElse("无");
    }

    private String matterName(String matter) {
        return catalogues.current().catalogue().matter(matter).map(Matter::name).orElse(matter);
    }

    private void record(Actor actor, UUID unit, String what, String was, String becomes, String reason) {
        store.record(actor, new UnitChange(unit, what, was, becomes, today(), reason, actor.name()), clock.instant());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
