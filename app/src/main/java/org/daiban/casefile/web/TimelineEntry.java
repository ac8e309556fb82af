package org.daiban.casefile.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.daiban.casefile.CaseEvent;
import org.daiban.casefile.Caution;
import org.daiban.casefile.Doer;
import org.daiban.casefile.Happening;
import org.daiban.casefile.Source;

/**
 * An event as the timeline tells it.
 *
 * @param details what its kind has to tell, a line each
 * @param items   what is listed one by one: lines of a correction notice, papers owed
 */
public record TimelineEntry(int number, String on, String title, List<String> details, List<String> items,
                            String recorded, List<Caution> cautions) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    static TimelineEntry of(CaseEvent event) {
        List<String> details = new ArrayList<>();
        List<String> items = new ArrayList<>();
        String title = event.kind().label() + tell(event.what(), details, items);
        if (event.mandate() != null) {
            details.add("依据委托书 " + event.mandate().number()
                    + (event.mandate().line().isEmpty() ? "" : "（" + event.mandate().line() + "）"));
        }
        if (!event.note().isEmpty()) {
            details.add("备注：" + event.note());
        }
        String source = event.source() == Source.PUSHED ? event.source().label()
                : event.source().label() + "，凭证：" + event.voucher();
        return new TimelineEntry(event.number(), event.on().toString(), title, details, items,
                event.recordedByName() + " 于 " + MINUTE.format(event.recordedAt()) + " 登记；" + source, event.cautions());
    }

    /** Adds the lines and answers what belongs in the title. */
    private static String tell(Happening what, List<String> details, List<String> items) {
        if (what instanceof Happening.Submitted submitted) {
            return by(submitted.by(), details);
        }
        if (what instanceof Happening.Received received) {
            return by(received.handedInBy(), details);
        }
        if (what instanceof Happening.Corrected corrected) {
            return by(corrected.by(), details);
        }
        if (what instanceof Happening.OwedSupplied supplied) {
            return by(supplied.by(), details);
        }
        if (what instanceof Happening.Delivered delivered) {
            return by(delivered.by(), details);
        }
        if (what instanceof Happening.Withdrawn withdrawn) {
            line(details, "原因：", withdrawn.reason());
            return by(withdrawn.by(), details);
        }
        if (what instanceof Happening.CorrectionNotified notice) {
            items.addAll(notice.lines());
        } else if (what instanceof Happening.Declined declined) {
            line(details, "理由：", declined.reason());
        } else if (what instanceof Happening.Occurred occurred) {
            return " · " + occurred.what();
        } else if (what instanceof Happening.Accepted accepted) {
            return accepted(accepted, details, items);
        } else if (what instanceof Happening.ProcedureBegun begun) {
            details.add(begun.toldOn() == null ? "没有登记书面告知" : "书面告知：" + begun.toldOn());
            line(details, "依据：", begun.basis());
            return " · " + begun.procedure().label();
        } else if (what instanceof Happening.ProcedureEnded ended) {
            return " · " + ended.procedure().label();
        } else if (what instanceof Happening.Extended extended) {
            details.add("批准人：" + extended.approver());
            line(details, "理由：", extended.reason());
            return " " + extended.amount() + " 日";
        } else if (what instanceof Happening.Decided decided) {
            return decided(decided, details);
        }
        return "";
    }

    private static String accepted(Happening.Accepted accepted, List<String> details, List<String> items) {
        if (accepted.undertakingOn() != null) {
            details.add("告知承诺书：" + accepted.undertakingOn());
        }
        if (!accepted.conditional()) {
            return "";
        }
        details.add("欠缺的材料，须在 " + accepted.owedUntil() + " 以前补交：");
        items.addAll(accepted.owed());
        return "（容缺受理）";
    }

    private static String decided(Happening.Decided decided, List<String> details) {
        line(details, "结果文号：", decided.number());
        line(details, "理由：", decided.reason());
        line(details, "超期理由：", decided.overdueReason());
        return " · " + decided.decision().label();
    }

    private static String by(Doer doer, List<String> details) {
        if (doer != null) {
            details.add(doer.label());
        }
        return "";
    }

    private static void line(List<String> details, String label, String text) {
        if (text != null && !text.isBlank()) {
            details.add(label + text);
        }
    }
}
