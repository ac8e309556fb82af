package org.daiban.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Policies made up for tests. */
final class LibraryWorld {

    private LibraryWorld() {
    }

    static PolicyFacts facts(String title, String number) {
        return facts(title, number, LocalDate.of(2020, 1, 1), null, List.of(), List.of());
    }

    static PolicyFacts facts(String title, String number, LocalDate from, LocalDate until, List<UUID> replaces, List<String> matters) {
        return new PolicyFacts(title, number, "演示机关", Level.CITY, from, from, until, replaces, "演示正文", false, List.of("演示"), matters, "", "");
    }
}
