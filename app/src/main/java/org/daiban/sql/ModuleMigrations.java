package org.daiban.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Migrates each module by itself, from its folder and with its own history: what all share ({@code __root}) first, then
 * the modules by name. No table refers to a table of another module; the policies of {@code request} and {@code roadmap}
 * ask a function of {@code project}, which comes before them.
 */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {

    private static final String SHARED = "__root";
    private static final Pattern FOLDER = Pattern.compile(".*/db/migration/([^/]+)/[^/]+\\.sql");

    @Override
    public void migrate(Flyway flyway) {
        migrate(flyway, SHARED);
        folders().stream().filter(folder -> !folder.equals(SHARED)).forEach(folder -> migrate(flyway, folder));
    }

    private static void migrate(Flyway flyway, String folder) {
        String history = flyway.getConfiguration().getTable();
        new FluentConfiguration()
                .configuration(flyway.getConfiguration())
                .locations("classpath:db/migration/" + folder)
                .table(folder.equals(SHARED) ? history : history + "_" + folder)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    private static SortedSet<String> folders() {
        SortedSet<String> folders = new TreeSet<>();
        try {
            Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql"))
                    .map(ModuleMigrations::urlOf)
                    .map(FOLDER::matcher)
                    .filter(Matcher::matches)
                    .forEach(found -> folders.add(found.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folders;
    }

    private static String urlOf(org.springframework.core.io.Resource script) {
        try {
            return script.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
