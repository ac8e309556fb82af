package org.daiban.mandate.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.daiban.mandate.Mandate;

/** What happened to a mandate, in order: the dated records put into sentences. */
final class History {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private History() {
    }

    static List<MandatePage.Deed> of(Mandate mandate) {
        List<MandatePage.Deed> deeds = new ArrayList<>();
        deeds.add(new MandatePage.Deed(LocalDate.ofInstant(mandate.draftedAt(), HERE).toString(), "起草", mandate.draftedBy()));
        mandate.signature().ifPresent(signature -> deeds.add(new MandatePage.Deed(
                signature.on().toString(), signature.by() + "签名或者盖章", signature.recordedBy())));
        mandate.passedOn().ifPresent(passing -> deeds.add(new MandatePage.Deed(
                passing.on().toString(),
                "转委托给" + passing.to().name() + (passing.consent().isEmpty() ? "（委托书允许）" : "，项目单位同意：" + passing.consent()),
                passing.recordedBy())));
        mandate.ending().ifPresent(ending -> deeds.add(new MandatePage.Deed(
                ending.on().toString(),
                ending.kind().label() + (ending.reason().isEmpty() ? "" : "：" + ending.reason()),
                ending.recordedBy())));
        return deeds;
    }
}
