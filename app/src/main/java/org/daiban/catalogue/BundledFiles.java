package org.daiban.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.roadmap.LocalRules;

/** The files that come with the release; they become a jurisdiction's first version. */
final class BundledFiles {

    static final String NOTE = "随系统附带的 84 个事项和 35 个问题（整理自法律法规和公开资料，启用前须逐项核定）";

    private static final String REFERENCE = "/org/daiban/engine/reference/";

    private BundledFiles() {
    }

    /** Every file by its name. */
    static Map<String, String> all() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(CatalogueFiles.MATTERS, text(CatalogueFiles.MATTERS));
        files.put(CatalogueFiles.FACTS, text(CatalogueFiles.FACTS));
        LocalRules.FILES.forEach(file -> files.put(file, text(file)));
        return files;
    }

    private static String text(String file) {
        try (InputStream in = Catalogue.class.getResourceAsStream(REFERENCE + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
