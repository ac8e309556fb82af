package org.daiban.casefile.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daiban.casefile.Decision;
import org.daiban.casefile.Doer;
import org.daiban.casefile.EventKind;
import org.daiban.casefile.Happening;
import org.daiban.casefile.NewEvent;
import org.daiban.casefile.ProcedureKind;
import org.daiban.casefile.Source;
import org.daiban.identity.Role;
import org.daiban.web.Form;

/** Reads what was typed about an event. What is missing stays empty: the rules say what each kind needs. */
final class EventForm {

    private static final int LINE = 200;
    private static final int TEXT = 1000;

    private final Form form;

    private EventForm(Form form) {
        this.form = form;
    }

    /**
     * A form as it is first shown: today, by hand, and done by who is likeliest to have done it.
     *
     * @param open    the special procedures going on; where there is one, it is the one to end
     * @param voucher the proof, where a link brought it along; empty mostly
     */
    static Form fresh(LocalDate today, Role role, Set<ProcedureKind> open, String voucher) {
        return Form.of(Map.of(
                "on", today.toString(),
                "procedure", open.size() == 1 ? open.iterator().next().name() : "",
                "source", Source.ENTERED.name(),
                "voucher", voucher,
                "by", (role == Role.OFFICER ? Doer.OFFICER : Doer.OWNER).name(),
                "key", UUID.randomUUID().toString()));
    }

    /** @param standIn the day taken where none was typed, so that everything else can be checked all the same */
    static NewEvent read(Form form, EventKind kind, LocalDate standIn) {
        EventForm typed = new EventForm(form);
        LocalDate on = form.date("on", "日期");
        return new NewEvent(typed.what(kind), on == null ? standIn : on, typed.one("source", Source.class),
                form.optional("voucher", "凭证", LINE), form.optional("note", "备注", TEXT));
    }

    private Happening what(EventKind kind) {
        return switch (kind) {
            case PAPERS_READY -> new Happening.PapersReady();
            case SUBMITTED -> new Happening.Submitted(by());
            case RECEIVED -> new Happening.Received(by());
            case CORRECTION_NOTIFIED -> new Happening.CorrectionNotified(lines("lines", "补正内容"));
            case CORRECTED -> new Happening.Corrected(by());
            case ACCEPTED -> accepted();
            case OWED_SUPPLIED -> new Happening.OwedSupplied(by());
            case DECLINED -> new Happening.Declined(reason());
            case OCCURRED -> new Happening.Occurred(form.required("what", "事件", LINE));
            case PROCEDURE_BEGUN -> new Happening.ProcedureBegun(procedure(),
                    form.optionalDate("toldOn", "书面告知日期"), form.optional("basis", "依据", LINE));
            case PROCEDURE_ENDED -> new Happening.ProcedureEnded(procedure());
            case EXTENDED -> extended();
            case DECIDED -> new Happening.Decided(one("decision", Decision.class), form.optional("number", "结果文号", LINE),
                    reason(), form.optional("overdueReason", "超期理由", TEXT));
            case DELIVERED -> new Happening.Delivered(by());
            case WITHDRAWN -> new Happening.Withdrawn(by(), reason());
        };
    }

    private Happening accepted() {
        boolean conditional = form.has("conditional", "true");
        return new Happening.Accepted(conditional, conditional ? lines("owed", "欠缺的材料") : List.of(),
                conditional ? form.optionalDate("owedUntil", "补交期限") : null,
                form.optionalDate("undertakingOn", "承诺书日期"));
    }

    private Happening extended() {
        Integer amount = form.whole("amount", "延长天数", 1, 999);
        return new Happening.Extended(amount == null ? 0 : amount, form.optional("approver", "批准人", LINE), reason());
    }

    private Doer by() {
        return one("by", Doer.class);
    }

    private ProcedureKind procedure() {
        return one("procedure", ProcedureKind.class);
    }

    private String reason() {
        return form.optional("reason", "理由", TEXT);
    }

    /** One entry for each line that says something. */
    private List<String> lines(String field, String label) {
        return Arrays.stream(form.optional(field, label, 5 * TEXT).split("\\R"))
                .map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Null for what is none of the constants: the rules ask for it then. */
    private <E extends Enum<E>> E one(String field, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(form.value(field))).findFirst().orElse(null);
    }
}
