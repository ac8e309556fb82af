package org.daiban.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.rule.Refusal;

/** What may be told of an absence: R11-1 to R11-6. */
final class AbsenceRules {

    private static final String HOUSE = "产品口径";
    private static final int LONGEST_DAYS = 366;

    private final UnitRoster roster;
    private final List<Absence> known;
    private final LocalDate today;
    private final List<Refusal> refusals = new ArrayList<>();

    /** @param known the absences of the unit that are not over */
    AbsenceRules(UnitRoster roster, List<Absence> known, LocalDate today) {
        this.roster = roster;
        this.known = known;
        this.today = today;
    }

    List<Refusal> of(NewAbsence absence) {
        Optional<RosterEntry> person = onRoster(absence.person(), "person", "请选择谁请假。");
        boolean spanned = span(absence);
        if (absence.standIn() != null) {
            standIn(absence, spanned);
        }
        if (spanned && person.isPresent()) {
            overlapping(absence.person(), absence).ifPresent(other -> refuse("R11-4", person.get().told().name() + "在 "
                    + other.from() + " 至 " + other.to() + " 已经登记请假，请先销假再登记。", "from"));
        }
        if (absence.reason().codePointCount(0, absence.reason().length()) > 100) {
            refusals.add(Refusal.input("absenceReason", "事由最多 100 个字。"));
        }
        return refusals;
    }

    private boolean span(NewAbsence absence) {
        if (absence.from() == null) {
            refusals.add(Refusal.input("from", "请填写从哪一天起。"));
        }
        if (absence.to() == null) {
            refusals.add(Refusal.input("to", "请填写到哪一天止。"));
        }
        if (absence.from() == null || absence.to() == null) {
            return false;
        }
        if (absence.to().isBefore(absence.from())) {
            refuse("R11-1", "最后一天 " + absence.to() + " 早于第一天 " + absence.from() + "。", "to");
            return false;
        }
        if (absence.to().isBefore(today)) {
            refuse("R11-6", "这段时间已经过去，不用再登记。", "to");
        }
        if (absence.from().plusDays(LONGEST_DAYS).isBefore(absence.to())) {
            refuse("R11-1", "一次请假最长一年；长期不在的，请重新报送名单。", "to");
        }
        return true;
    }

    private void standIn(NewAbsence absence, boolean spanned) {
        if (absence.standIn().equals(absence.person())) {
            refuse("R11-2", "代岗的人不能是请假的人自己。", "standIn");
            return;
        }
        Optional<RosterEntry> standIn = onRoster(absence.standIn(), "standIn", "请选择谁代岗。");
        if (spanned && standIn.isPresent()) {
            overlapping(absence.standIn(), absence).ifPresent(other -> refuse("R11-3", standIn.get().told().name() + "在 "
                    + other.from() + " 至 " + other.to() + " 自己也请假，请换一个人代岗。", "standIn"));
        }
    }

    private Optional<RosterEntry> onRoster(UUID person, String field, String missing) {
        if (person == null) {
            refusals.add(Refusal.input(field, missing));
            return Optional.empty();
        }
        Optional<RosterEntry> entry = roster.person(person);
        if (entry.isEmpty()) {
            refuse("R11-5", "所选的人不在本单位现在的名单上，请刷新后再选。", field);
        }
        return entry;
    }

    private Optional<Absence> overlapping(UUID person, NewAbsence absence) {
        return known.stream()
                .filter(other -> other.person().equals(person))
                .filter(other -> !other.to().isBefore(absence.from()) && !other.from().isAfter(absence.to()))
                .findFirst();
    }

    private void refuse(String code, String sentence, String field) {
        refusals.add(new Refusal(code, sentence, HOUSE, field));
    }
}
