package org.daiban.engine.matter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The reference files as callers load them. */
public final class ReferenceFiles {
    private ReferenceFiles() {
    }

    public static String text(String name) {
        try (InputStream in = ReferenceFiles.class.getResourceAsStream("/org/daiban/engine/reference/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Catalogue.Result read() {
        return Catalogue.read("matters.csv", text("matters.csv"), "facts.json", text("facts.json"));
    }

    public static Catalogue catalogue() {
        return read().catalogue().orElseThrow();
    }
}
