package org.daiban.mandate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The editions of the wording, each from its day in force: {@code mandate/wording-N.txt}. The law changes; a paper is
 * printed in the edition of the day it was drawn up, so an edition once in force is never edited, a new file follows it.
 */
public final class Wordings {

    /** Those delivered with the program. */
    public static final Wordings DELIVERED = new Wordings(delivered());

    private final List<Wording> editions;

    Wordings(List<Wording> editions) {
        this.editions = List.copyOf(editions);
    }

    /** The edition in force on a day; the first one before its own day too. */
    public Wording on(LocalDate day) {
        Wording found = editions.get(0);
        for (Wording edition : editions) {
            found = edition.from().isAfter(day) ? found : edition;
        }
        return found;
    }

    public Wording edition(int number) {
        return editions.get(number - 1);
    }

    private static List<Wording> delivered() {
        List<Wording> editions = new ArrayList<>();
        for (int number = 1; ; number++) {
            try (InputStream in = Wordings.class.getResourceAsStream("/mandate/wording-" + number + ".txt")) {
                if (in == null) {
                    return editions;
                }
                editions.add(Wording.read(number,
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
