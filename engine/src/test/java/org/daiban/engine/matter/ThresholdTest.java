package org.daiban.engine.matter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thresholds of the catalogue at their very figure: 以上 includes it, 不足 does not (reference README 4). */
class ThresholdTest {
    private static final Catalogue CATALOGUE = ReferenceFiles.catalogue();

    private static Truth truth(String matter, Facts facts) {
        return CATALOGUE.matter(matter).orElseThrow().condition().truth(facts);
    }

    /** A blank is an answer not given. */
    private static Facts facts(String one, Double first, String other, Double second) {
        Facts facts = first == null ? Facts.none() : Facts.none().with(one, first);
        return second == null ? facts : facts.with(other, second);
    }

    @ParameterizedTest
    @CsvSource({
        "5,49999,TRUE,FALSE,TRUE", "4.99,50000,TRUE,FALSE,TRUE", "4.9999,49999.9,FALSE,TRUE,TRUE",
        "0.5,0,FALSE,TRUE,TRUE", "0.4999,1000,FALSE,TRUE,TRUE", "0.4999,999.9,FALSE,FALSE,FALSE", "0,0,FALSE,FALSE,FALSE",
        "5,,TRUE,FALSE,TRUE", ",50000,TRUE,FALSE,TRUE", "0.5,,UNKNOWN,UNKNOWN,TRUE", ",1000,UNKNOWN,UNKNOWN,TRUE",
        "0.4,,UNKNOWN,UNKNOWN,UNKNOWN", ",,UNKNOWN,UNKNOWN,UNKNOWN"})
    void soil_and_water_conservation_wants(Double hectares, Double cubicMetres, Truth report, Truth form, Truth acceptance) {
        Facts facts = facts("siteAreaHectares", hectares, "earthworkCubicMetres", cubicMetres);
        assertThat(truth("P04", facts)).as("P04").isEqualTo(report);
        assertThat(truth("P05", facts)).as("P05").isEqualTo(form);
        assertThat(truth("D14", facts)).as("D14").isEqualTo(acceptance);
    }

    @ParameterizedTest
    @CsvSource({"1000,0,TRUE", "999.9,4999.9,FALSE", "0,5000,TRUE", "1000,,TRUE", ",5000,TRUE", "999,,UNKNOWN", ",,UNKNOWN"})
    void the_energy_review_wants(Double tonnes, Double megawattHours, Truth review) {
        assertThat(truth("A16", facts("annualEnergyTonnesCoal", tonnes, "annualPowerMWh", megawattHours))).isEqualTo(review);
    }

    @ParameterizedTest
    @CsvSource({"REPORT,TRUE,FALSE,FALSE,TRUE", "FORM,FALSE,TRUE,FALSE,TRUE", "REGISTRATION,FALSE,FALSE,TRUE,FALSE",
        "NONE,FALSE,FALSE,FALSE,FALSE"})
    void exactly_one_environmental_file_and_acceptance_for_two_of_them(String kind, Truth report, Truth form,
                                                                       Truth registration, Truth acceptance) {
        Facts facts = Facts.none().with("environmentalClass", kind);
        assertThat(truth("P01", facts)).isEqualTo(report);
        assertThat(truth("P02", facts)).isEqualTo(form);
        assertThat(truth("P03", facts)).isEqualTo(registration);
        assertThat(truth("D13", facts)).isEqualTo(acceptance);
    }

    @Test
    void a_licence_below_the_limit_is_decided_by_either_answer() {
        assertThat(truth("C06", Facts.none().with("designScale", "BELOW_LIMIT"))).isEqualTo(Truth.FALSE);
        assertThat(truth("C06", Facts.none().with("projectClass", "7"))).isEqualTo(Truth.FALSE);
        assertThat(truth("C06", Facts.none().with("projectClass", "10"))).isEqualTo(Truth.UNKNOWN);
        assertThat(truth("C06", Facts.none().with("projectClass", "10").with("designScale", "SMALL"))).isEqualTo(Truth.TRUE);
    }
}
