package org.daiban.mandate.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daiban.document.Bundle;
import org.daiban.document.Documents;
import org.daiban.document.Enclosed;
import org.daiban.document.Enclosures;
import org.daiban.document.Paper;
import org.daiban.jurisdiction.Jurisdictions;
import org.daiban.jurisdiction.Letterhead;
import org.daiban.mandate.Amendment;
import org.daiban.mandate.HandOver;
import org.daiban.mandate.HandOvers;
import org.daiban.mandate.Mandate;
import org.daiban.mandate.Mandates;
import org.daiban.mandate.Signature;
import org.daiban.mandate.Suspension;
import org.daiban.mandate.Wordings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every paper of a project's mandates, and what was signed. */
@Component
@Order(30)
class MandateEnclosures implements Enclosures {

    private static final String FOLDER = "03 委托";
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final Mandates mandates;
    private final HandOvers handOvers;
    private final Documents documents;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    MandateEnclosures(Mandates mandates, HandOvers handOvers, Documents documents, Jurisdictions jurisdictions, Clock clock) {
        this.mandates = mandates;
        this.handOvers = handOvers;
        this.documents = documents;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    @Override
    public List<Bundle.Entry> of(UUID project) {
        List<Bundle.Entry> entries = new ArrayList<>();
        for (Mandate mandate : mandates.of(project)) {
            add(entries, mandate);
        }
        return entries;
    }

    private void add(List<Bundle.Entry> entries, Mandate mandate) {
        Letterhead letterhead = jurisdictions.letterhead();
        LocalDate drafted = LocalDate.ofInstant(mandate.draftedAt(), HERE);
        paper(entries, mandate, "委托书", MandatePaper.of(mandate, letterhead, Wordings.DELIVERED), mandate.signature().map(Signature::on).orElse(drafted));
        mandate.signature().ifPresent(signature -> signed(entries, mandate, "委托书签章件", signature));
        for (Amendment amendment : mandate.course().amendments()) {
            paper(entries, mandate, "变更书 " + amendment.number(), CoursePapers.amendment(mandate, amendment, letterhead, Wordings.DELIVERED), amendment.from());
            amendment.signature().ifPresent(signature -> signed(entries, mandate, "变更书 " + amendment.number() + " 签章件", signature));
        }
        for (Suspension suspension : mandate.course().suspensions()) {
            paper(entries, mandate, "中止单 " + suspension.number(), CoursePapers.suspension(mandate, suspension, letterhead, Wordings.DELIVERED), suspension.from());
        }
        List<HandOver> handedOver = handOvers.of(mandate.id());
        if (!handedOver.isEmpty()) {
            LocalDate last = handedOver.stream().map(HandOver::on).max(LocalDate::compareTo).orElseThrow();
            paper(entries, mandate, "材料交接清单", CoursePapers.handOver(mandate, handedOver, LocalDate.now(clock), letterhead, Wordings.DELIVERED), last);
        }
        mandate.ending().ifPresent(ending -> paper(entries, mandate, "终止或者办结单", CoursePapers.ending(mandate, letterhead, Wordings.DELIVERED), ending.on()));
    }

    private static void paper(List<Bundle.Entry> entries, Mandate mandate, String what, Paper paper, LocalDate on) {
        entries.add(Enclosed.paper(FOLDER, what + " " + mandate.number(), paper, on, mandate.draftedBy()));
    }

    private void signed(List<Bundle.Entry> entries, Mandate mandate, String what, Signature signature) {
        documents.find(signature.evidence()).ifPresent(document ->
                entries.add(Enclosed.stored(FOLDER, what + " " + mandate.number(), documents, document, signature.on())));
    }
}
