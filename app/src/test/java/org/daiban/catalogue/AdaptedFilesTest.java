package org.daiban.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.catalogue.OwnChange.Kind;
import org.junit.jupiter.api.Test;

class AdaptedFilesTest {

    private static final Map<String, String> CITY = BundledFiles.all();

    @Test
    void without_names_and_changes_the_files_say_what_the_citys_say() {
        AdaptedFiles same = AdaptedFiles.of(CITY, Map.of(), List.of());
        assertThat(CatalogueFiles.read(1, same.files()).catalogue().orElseThrow().catalogue().matters())
                .isEqualTo(CatalogueFiles.read(1, CITY).catalogue().orElseThrow().catalogue().matters());
    }

    @Test
    void a_change_made_on_what_the_city_still_has_is_no_conflict() {
        OwnChange change = change("A01", "县局", AdaptedFiles.cityValue(CITY, Map.of(), "A01", Kind.AUTHORITY));
        assertThat(AdaptedFiles.of(CITY, Map.of(), List.of(change)).conflicts()).isEmpty();
    }

    @Test
    void a_change_whose_ground_moved_stands_and_is_told_with_what_the_city_has_now() {
        OwnChange change = change("A01", "县局", "市发展改革委\n");
        AdaptedFiles adapted = AdaptedFiles.of(CITY, Map.of(), List.of(change));
        assertThat(adapted.conflicts()).containsEntry(7, "市发展和改革局\n");
        assertThat(authority(adapted, "A01")).isEqualTo("县局");
    }

    @Test
    void a_change_of_a_matter_the_city_no_longer_has_changes_nothing_and_is_told() {
        AdaptedFiles adapted = AdaptedFiles.of(CITY, Map.of(), List.of(change("Z99", "县局", "市局\n")));
        assertThat(adapted.conflicts()).containsEntry(7, "");
        assertThat(CatalogueFiles.read(1, adapted.files()).problems()).isEmpty();
    }

    @Test
    void only_whole_names_of_units_are_replaced() {
        Map<String, String> city = new LinkedHashMap<>(CITY);
        city.computeIfPresent(CatalogueFiles.MATTERS, (name, text) -> text.replaceFirst("市发展和改革局", "市发展和改革局/市发展和改革局分局"));
        AdaptedFiles adapted = AdaptedFiles.of(city, Map.of("市发展和改革局", "县发展和改革局"), List.of());
        assertThat(authority(adapted, "A01")).isEqualTo("县发展和改革局/市发展和改革局分局");
    }

    private static OwnChange change(String matter, String value, String cityValue) {
        return new OwnChange(7, matter, Kind.AUTHORITY, value, cityValue, "演示", "演示", null);
    }

    private static String authority(AdaptedFiles adapted, String matter) {
        return CatalogueFiles.read(1, adapted.files()).catalogue().orElseThrow().catalogue().matter(matter).orElseThrow().authority();
    }
}
