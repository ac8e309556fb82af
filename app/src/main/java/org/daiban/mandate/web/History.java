package org.daiban.mandate.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.daiban.mandate.Amendment;
import org.daiban.mandate.Exchange;
import org.daiban.mandate.Mandate;
import org.daiban.mandate.Signature;
import org.daiban.mandate.Suspension;

/** What happened to a mandate, in order: the dated records put into sentences. */
final class History {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private record Dated(Instant at, MandatePage.Deed deed) {
    }

    private final List<Dated> deeds = new ArrayList<>();

    private History() {
    }

    /** In the order it was recorded. */
    static List<MandatePage.Deed> of(Mandate mandate) {
        History history = new History();
        history.tell(mandate);
        return history.deeds.stream().sorted(Comparator.comparing(Dated::at)).map(Dated::deed).toList();
    }

    private void tell(Mandate mandate) {
        add(mandate.draftedAt(), day(mandate.draftedAt()), "起草"
                + mandate.renews().map(before -> "，接续 " + before.number()).orElse(""), mandate.draftedBy(), "");
        mandate.course().exchanges().forEach(this::exchange);
        mandate.signature().ifPresent(signature -> add(signature.recordedAt(), signature.on(), signed(signature), signature.recordedBy(), ""));
        mandate.course().amendments().forEach(this::amendment);
        mandate.course().suspensions().forEach(this::suspension);
        mandate.passedOn().ifPresent(passing -> add(passing.recordedAt(), passing.on(),
                "转委托给" + passing.to().name() + (passing.consent().isEmpty() ? "（委托书允许）" : "，项目单位同意：" + passing.consent()),
                passing.recordedBy(), ""));
        mandate.ending().ifPresent(ending -> add(ending.recordedAt(), ending.on(),
                ending.kind().label() + (ending.reason().isEmpty() ? "" : "：" + ending.reason()), ending.recordedBy(), "ending"));
        mandate.course().archived().ifPresent(archived -> add(archived.recordedAt(), archived.on(),
                "归档" + (archived.note().isEmpty() ? "" : "：" + archived.note()), archived.recordedBy(), ""));
    }

    private void exchange(Exchange exchange) {
        add(exchange.recordedAt(), day(exchange.recordedAt()),
                exchange.kind() == Exchange.Kind.OFFERED ? "送签" : "项目单位要求修改：" + exchange.text(), exchange.recordedBy(), "");
    }

    private void amendment(Amendment amendment) {
        String name = "变更书" + amendment.number();
        add(amendment.drawnAt(), day(amendment.drawnAt()), name + "送签，自 " + amendment.from() + " 起：" + amendment.reason(),
                amendment.drawnBy(), "amendment-" + amendment.number());
        amendment.signature().ifPresent(signature -> add(signature.recordedAt(), signature.on(), name + "：" + signed(signature),
                signature.recordedBy(), ""));
        amendment.dropped().ifPresent(dropped -> add(dropped.recordedAt(), day(dropped.recordedAt()),
                name + (dropped.byOwner() ? "项目单位没有同意：" : "撤回：") + dropped.reason(), dropped.recordedBy(), ""));
    }

    private void suspension(Suspension suspension) {
        add(suspension.recordedAt(), suspension.from(), (suspension.byOwner() ? "项目单位中止：" : "中止：") + suspension.reason(),
                suspension.recordedBy(), "suspension-" + suspension.number());
        suspension.resumption().ifPresent(resumed -> add(resumed.recordedAt(), resumed.on(), "恢复：" + resumed.reason(), resumed.recordedBy(), ""));
    }

    private static String signed(Signature signature) {
        return signature.by() + (signature.seal().isEmpty() ? "签名或者盖章" : "加盖电子印章（" + signature.seal() + "）");
    }

    private void add(Instant at, LocalDate on, String what, String by, String paper) {
        deeds.add(new Dated(at, new MandatePage.Deed(on.toString(), what, by, paper)));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, HERE);
    }
}
