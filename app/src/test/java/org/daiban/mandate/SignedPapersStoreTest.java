package org.daiban.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.document.Documents;
import org.daiban.document.Upload;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.ByteArrayResource;

/** A signed paper as it comes in, where a city has a service of electronic seals and where it has none. */
@DaibanTest
class SignedPapersStoreTest {

    private static final byte[] PDF = "%PDF-1.4 sealed %%EOF".getBytes();
    private static final LocalDate SEALED = LocalDate.parse("2026-04-09");

    @Autowired
    Documents documents;

    @Autowired
    Mandates mandates;

    @Test
    void the_house_ships_no_service_and_takes_scans_only() {
        assertThat(mandates.sealService()).isEmpty();
        Signature signature = take(Optional.empty()).orThrow();
        assertThat(signature.by()).isEqualTo("公章");
        assertThat(signature.seal()).isEmpty();
    }

    @Test
    void who_sealed_and_when_is_what_the_service_verified_and_not_what_was_typed() {
        Signature signature = take(Optional.of(new ElectronicSeals.Seal(true, "演示铜箔有限公司", SEALED, "00A1"))).orThrow();
        assertThat(signature.by()).isEqualTo("演示铜箔有限公司");
        assertThat(signature.on()).isEqualTo(SEALED);
        assertThat(signature.seal()).isEqualTo("演示印章服务核验，证书 00A1");
    }

    @Test
    void R04_39_a_seal_that_is_not_good_signs_nothing() {
        assertThat(take(Optional.of(new ElectronicSeals.Seal(false, "演示铜箔有限公司", SEALED, "00A1"))).refusals())
                .extracting(Refusal::code, Refusal::field).containsExactly(org.assertj.core.groups.Tuple.tuple("R04-39", "evidence"));
    }

    private Outcome<Signature> take(Optional<ElectronicSeals.Seal> found) {
        ElectronicSeals service = new ElectronicSeals() {
            @Override
            public String name() {
                return "演示印章服务";
            }

            @Override
            public Optional<Seal> verify(Upload file) {
                return found;
            }
        };
        SignedPapers papers = new SignedPapers(documents,
                new StaticListableBeanFactory(Map.of("seals", service)).getBeanProvider(ElectronicSeals.class), Clock.systemDefaultZone());
        NewSignature given = new NewSignature(LocalDate.parse("2026-04-10"), "公章",
                Optional.of(new Upload("evidence", "签.pdf", PDF.length, new ByteArrayResource(PDF))));
        return Jurisdiction.within(MandateWorld.CITY, () -> papers.take(Papers.FIRST, given, signature -> List.of()));
    }
}
