package org.daiban.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.roadmap.LocalRules;
import org.daiban.engine.roadmap.Planner;
import org.springframework.stereotype.Component;

/** The catalogue in force in the current jurisdiction. */
@Component
public class Catalogues {

    private static final String REFERENCE = "/org/daiban/engine/reference/";

    private final PublishedCatalogue bundled = bundled();

    public PublishedCatalogue current() {
        return bundled;
    }

    private static PublishedCatalogue bundled() {
        Catalogue.Result read = Catalogue.read("matters.csv", text("matters.csv"), "facts.json", text("facts.json"));
        Catalogue catalogue = read.catalogue()
                .orElseThrow(() -> new IllegalStateException("bundled catalogue is bad: " + read.problems()));
        Map<String, String> files = new LinkedHashMap<>();
        LocalRules.FILES.forEach(file -> files.put(file, text(file)));
        LocalRules.Result local = LocalRules.read(catalogue, files);
        LocalRules rules = local.rules()
                .orElseThrow(() -> new IllegalStateException("bundled local rules are bad: " + local.problems()));
        return new PublishedCatalogue(1, catalogue, rules, Planner.of(catalogue, rules));
    }

    private static String text(String file) {
        try (InputStream in = Catalogue.class.getResourceAsStream(REFERENCE + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
