package org.daiban.validity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daiban.casefile.CaseFileMoved;
import org.daiban.casefile.EventKind;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.jurisdiction.Calendars;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Once;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The decisions that lapse, watched from the day they are given. */
@Component
public class Validities {

    /** How many working days ahead one is shown as near (assumed; to be confirmed by the bureau). */
    public static final int NEAR_WORKING_DAYS = 30;

    private static final int LONGEST_VOUCHER = 200;

    private final WatchStore store;
    private final Calendars calendars;
    private final Once once;
    private final Clock clock;

    Validities(WatchStore store, Calendars calendars, Once once, Clock clock) {
        this.store = store;
        this.calendars = calendars;
        this.once = once;
        this.clock = clock;
    }

    /** A decision given begins a term, its delivery moves the beginning: who has no paper in hand cannot act on it. */
    @EventListener
    void on(CaseFileMoved moved) {
        EventKind kind = moved.event().kind();
        boolean begins = kind == EventKind.DECIDED || kind == EventKind.DELIVERED;
        if (begins && !moved.file().withoutResult()) {
            ValidityRule.of(moved.file().matter()).ifPresent(rule -> store.begin(
                    moved.file(), rule, moved.event().on(), rule.lastDay(moved.event().on(), calendars.current())));
        }
    }

    /** Those watched, the next to lapse first. @param officers whose, or empty for all; @param after the last one seen, or null */
    @Transactional(readOnly = true)
    public List<Watch> open(Set<UUID> officers, UUID after, int most) {
        return store.open(officers, after, most);
    }

    /** Those of a project, also the settled ones. */
    @Transactional(readOnly = true)
    public List<Watch> of(UUID project) {
        return store.of(project);
    }

    @Transactional(readOnly = true)
    public Optional<Watch> find(UUID caseFile) {
        return store.find(caseFile);
    }

    @Transactional(readOnly = true)
    public List<Step> steps(UUID caseFile) {
        return store.steps(caseFile);
    }

    /** @param seen the version of the watch the actor had before them */
    public Outcome<UUID> record(Actor actor, UUID caseFile, NewStep step, int seen, UUID key) {
        return once.run(key, () -> {
            Watch watch = store.lock(caseFile).orElse(null);
            if (watch == null) {
                return Outcome.refused(new Refusal("", "没有找到这项批复。", ""));
            }
            List<Refusal> refusals = refusals(actor, watch, step, seen);
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            store.append(watch, step, actor, clock.instant());
            return Outcome.done(caseFile);
        });
    }

    private List<Refusal> refusals(Actor actor, Watch watch, NewStep step, int seen) {
        if (!actor.is(Role.OFFICER)) {
            return List.of(new Refusal("", "由首席服务官登记。", ""));
        }
        if (watch.version() != seen) {
            return List.of(new Refusal("R22-31", "刚才有人登记过这项批复，请看过以后再登记。", "产品"));
        }
        if (watch.settledOn().isPresent()) {
            return List.of(new Refusal("R22-90", "这项批复已于 " + watch.settledOn().get() + " 了结，不再登记。", "产品"));
        }
        List<Refusal> refusals = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        if (step.kind() == null) {
            refusals.add(Refusal.input("kind", "请选登记什么。"));
        }
        if (step.on() == null || step.on().isAfter(today) || step.on().isBefore(watch.startsOn())) {
            refusals.add(Refusal.input("on", "请填写 " + watch.startsOn() + " 到今天之间的日期。"));
        }
        if (step.voucher().isBlank() || step.voucher().strip().length() > LONGEST_VOUCHER) {
            refusals.add(Refusal.input("voucher", "请写凭证（文号或者材料名称），最多 " + LONGEST_VOUCHER + " 个字；没有的写“未收到凭证”。"));
        }
        if (step.kind() == StepKind.EXTENDED) {
            extension(watch, step.until()).ifPresent(refusals::add);
        }
        return refusals;
    }

    private Optional<Refusal> extension(Watch watch, LocalDate until) {
        if (watch.rule().times() == 0) {
            return Optional.of(new Refusal("R22-91", "这类批复没有延期的规定；主管部门另行批准的，请登记“不再需要”并写明凭证。",
                    watch.rule().clause(), "kind"));
        }
        WorkingCalendar calendar = calendars.current();
        int granted = (int) store.steps(watch.caseFile()).stream().filter(step -> step.kind() == StepKind.EXTENDED).count();
        Optional<LocalDate> furthest = watch.rule().furthest(watch.lastOn(), granted, calendar);
        if (furthest.isEmpty()) {
            return Optional.of(new Refusal("R22-92", "已经延期 " + granted + " 次，最多 " + watch.rule().times() + " 次。", watch.rule().clause(), "kind"));
        }
        boolean fits = until != null && until.isAfter(watch.lastOn()) && !until.isAfter(furthest.get());
        return fits ? Optional.empty() : Optional.of(new Refusal("R22-93", "延期后的末日应在 " + watch.lastOn() + " 以后、"
                + furthest.get() + " 以前（含当日）。", watch.rule().clause(), "until"));
    }
}
