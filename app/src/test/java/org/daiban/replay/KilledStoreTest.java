package org.daiban.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The house is killed (kill -9) ten times in the midst of a year, three times together with its database, and started again on
 * what is left. Nothing recorded is lost, nothing sent twice counts twice, and each timer has its effect once.
 */
class KilledStoreTest {

    private static final int KILLS = 10;
    private static final Path BINARIES = Path.of("target/postgresql-binaries").toAbsolutePath();

    private final Path data = Path.of("target/test-data/killed-" + System.nanoTime()).toAbsolutePath();
    private final Random random = new Random(20260105);
    private Process house;

    @AfterEach
    void stop() throws Exception {
        if (house != null && house.isAlive()) {
            house.destroyForcibly().waitFor();
        }
        killDatabase();
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void ten_kills_in_the_midst_of_a_year_lose_nothing_and_double_nothing() throws Exception {
        List<String> reached = new ArrayList<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            int share = kill;
            String step = runUntil(line -> line.startsWith(YearReplay.STEP) && share(line) * (KILLS + 1) >= share);
            Thread.sleep(random.nextInt(25));
            house.destroyForcibly().waitFor();
            reached.add(step);
            if (kill % 3 == 0) {
                killDatabase();
            }
        }
        assertThat(reached).as("each kill came in the midst, further on than the one before").doesNotHaveDuplicates();
        assertThat(runUntil(line -> line.startsWith(YearReplay.DONE))).as("the chained record is whole").isEqualTo(YearReplay.DONE + "true");
        everythingIsThereOnce();
    }

    private void everythingIsThereOnce() throws Exception {
        int files = YearReplay.PROJECTS * YearReplay.MATTERS.size();
        try (Connection database = database()) {
            String kinds = YearReplay.happenings().stream().map(what -> what.kind().name()).collect(Collectors.joining(" "));
            Map<String, String> events = pairs(database, "select case_file, string_agg(kind, ' ' order by number) from casefile.event group by 1");
            assertThat(events).hasSize(files).allSatisfy((file, all) -> assertThat(all).isEqualTo(kinds));
            assertThat(count(database, "select count(*) from casefile.case_file where version <> 9 or not closed or state <> 'DELIVERED'")).isZero();
            assertThat(count(database, "select count(*) from casefile.event where number not between 1 and 9")).isZero();
            assertThat(pairs(database, "select project, count(*) from request.service_request group by 1"))
                    .hasSize(YearReplay.PROJECTS).allSatisfy((project, asked) -> assertThat(asked).isEqualTo("1"));
            assertThat(count(database, "select count(*) from tenant.command where result is null")).isZero();

            assertThat(count(database, "select count(*) from memo.memo")).as("one effect of each timer set").isEqualTo(files);
            assertThat(count(database, "select count(distinct words) from memo.memo")).isEqualTo(files);
            assertThat(pairs(database, "select task_instance, consecutive_failures from timer.scheduled_task where task_instance similar to '"
                    + YearReplay.OURS + "'")).as("none of their timers left over").isEmpty();
            Map<String, String> climbed = pairs(database, "select request, string_agg(kind, ' ' order by number) from help.event group by 1");
            assertThat(climbed).hasSize(files).allSatisfy((request, all) -> assertThat(all).isEqualTo("ASKED CLIMBED CLIMBED REPORTED"));

            Map<String, String> late = pairs(database, """
                    select case_file, count(*) filter (where light = 'RED') from warning.warning group by 1 having bool_or(light = 'RED')""");
            Map<String, String> explained = pairs(database, "select case_file, count(*) from warning.overdue_reason group by 1");
            assertThat(explained).as("a third of them at least were decided after the due day").hasSizeGreaterThanOrEqualTo(files / 3);
            assertThat(late).as("each was told once and explained once").isEqualTo(explained)
                    .allSatisfy((file, told) -> assertThat(told).isEqualTo("1"));
            assertThat(count(database, "select count(*) from warning.warning where ended_on is null")).isZero();
        }
    }

    /** Which share of the year is lived, 0 to 1. */
    private static double share(String step) {
        String[] words = step.split(" ");
        return Double.parseDouble(words[1]) / Double.parseDouble(words[2]);
    }

    private interface Reached {
        boolean by(String line);
    }

    /** Starts the house on the data there is and lets it live until a line it says. */
    private String runUntil(Reached reached) throws IOException {
        house = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx700m",
                "-cp", System.getProperty("java.class.path"), YearReplay.class.getName(), data.toString(), BINARIES.toString())
                .redirectErrorStream(true).start();
        StringBuilder said = new StringBuilder();
        BufferedReader lines = new BufferedReader(new InputStreamReader(house.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (reached.by(line)) {
                return line;
            }
            if (!line.startsWith(YearReplay.STEP)) {
                said.append(line).append('\n');
            }
        }
        throw new AssertionError("The house stopped by itself:\n" + said);
    }

    /** The database as a power cut would leave it. */
    private void killDatabase() throws Exception {
        Path pid = data.resolve("postgresql/postmaster.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0).strip())).ifPresent(server -> {
                List<ProcessHandle> all = new ArrayList<>(server.descendants().toList());
                all.add(0, server);
                all.forEach(ProcessHandle::destroyForcibly);
                all.forEach(process -> process.onExit().join());
            });
        }
    }

    private Connection database() throws IOException, SQLException {
        Properties passwords = new Properties();
        try (var in = Files.newInputStream(data.resolve("postgresql-passwords.properties"))) {
            passwords.load(in);
        }
        String port = Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(3).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/daiban", "postgres", passwords.getProperty("postgres"));
    }

    private static long count(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Map<String, String> pairs(Connection database, String sql) throws SQLException {
        Map<String, String> pairs = new TreeMap<>();
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                pairs.put(row.getString(1), row.getString(2));
            }
        }
        return pairs;
    }
}
