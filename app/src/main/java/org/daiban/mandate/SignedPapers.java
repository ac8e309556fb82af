package org.daiban.mandate;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.daiban.document.Documents;
import org.daiban.document.Upload;
import org.daiban.identity.Actor;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes in a signed paper: the file is looked at and kept, and where a service of electronic seals is there, its seal verified. */
@Component
class SignedPapers {

    private final Documents documents;
    private final Optional<ElectronicSeals> seals;
    private final Clock clock;

    SignedPapers(Documents documents, ObjectProvider<ElectronicSeals> seals, Clock clock) {
        this.documents = documents;
        this.seals = Optional.ofNullable(seals.getIfAvailable());
        this.clock = clock;
    }

    /** The name of the service of electronic seals; empty where only scans are taken. */
    Optional<String> sealService() {
        return seals.map(ElectronicSeals::name);
    }

    /**
     * The signature with its file kept, or every reason why not.
     *
     * @param rules what stands against a signature of these particulars
     */
    Outcome<Signature> take(Actor actor, NewSignature given, Function<NewSignature, List<Refusal>> rules) {
        Optional<ElectronicSeals.Seal> seal = given.evidence().flatMap(this::seal);
        NewSignature signature = seal.map(found -> new NewSignature(found.on(), found.of(), given.evidence())).orElse(given);
        List<Refusal> refusals = new ArrayList<>(rules.apply(signature));
        signature.evidence().ifPresent(evidence -> refusals.addAll(documents.refusals(evidence)));
        seal.filter(found -> !found.valid()).ifPresent(found -> refusals.add(new Refusal("R04-39",
                "电子印章核验没有通过：印章无效，或者盖章以后文件改动过。", "电子签名法第13条、第14条", "evidence")));
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        return documents.store(actor, signature.evidence().orElseThrow()).map(evidence -> new Signature(
                signature.on(), signature.by(), evidence, seal.map(this::told).orElse(""), actor.name(), clock.instant()));
    }

    private Optional<ElectronicSeals.Seal> seal(Upload evidence) {
        return seals.filter(service -> documents.refusals(evidence).isEmpty()).flatMap(service -> service.verify(evidence));
    }

    private String told(ElectronicSeals.Seal seal) {
        return seals.orElseThrow().name() + "核验，证书 " + seal.serial();
    }
}
