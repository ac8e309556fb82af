package org.daiban.bench.events;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.DaibanApplication;
import org.daiban.bench.Machine;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Pages of the demo city with its few case files and with a hundred thousand: its projects are copied, with everything that hangs
 * on them, to other owners and, thirty-nine of forty, to other officers.
 */
public final class ManyCaseFiles {

    private static final int WANTED = 100_000;
    private static final int OFFICERS = 40;
    private static final int WARM_UP = 15;
    private static final int MEASURED = 60;
    private static final List<String> TABLES = List.of("project.project", "project.admission", "roadmap.version", "roadmap.approval",
            "request.service_request", "casefile.case_file", "casefile.event", "casefile.due_record", "warning.warning");
    private static final Map<String, String> PAGES = pages();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private ManyCaseFiles(String address) {
        this.address = address;
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("/case-files", "bureau-zhong");
        pages.put("/case-files?light=RED", "bureau-zhong");
        pages.put("/case-files?light=YELLOW", "bureau-zhong");
        pages.put("/case-files?q=%E9%93%9C%E7%AE%94", "bureau-zhong");
        pages.put("/case-files?mine=true", "officer-lin");
        pages.put("/desk", "officer-lin");
        pages.put("/desk/replies", "officer-lin");
        pages.put("/desk/units", "officer-lin");
        pages.put("/desk?", "bureau-zhong");
        pages.put("/warnings", "bureau-zhong");
        pages.put("/projects", "officer-lin");
        pages.put("/requests", "officer-lin");
        pages.put("/find?q=%E9%93%9C%E7%AE%94", "officer-lin");
        pages.put("/unit", "unit-zjj");
        pages.put("/my", "owner-factory");
        return pages;
    }

    /** @param arguments where to write the lines of the page; an empty folder for the data; "stay" to leave the house open afterwards */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[1]).toAbsolutePath();
        ConfigurableApplicationContext house = SpringApplication.run(DaibanApplication.class, "--server.port=8090",
                "--spring.profiles.active=demo", "--logging.level.root=error", "--spring.main.banner-mode=off", "--daiban.data=" + data);
        ManyCaseFiles visitor = new ManyCaseFiles("http://localhost:8090");
        Machine before = Machine.now();
        Map<String, double[]> few = visitor.measured();
        long files = multiply(data);
        Map<String, double[]> many = visitor.measured();
        StringBuilder lines = new StringBuilder();
        PAGES.forEach((path, who) -> lines.append("| %s `%s` | %.0f / %.0f | %.0f / %.0f | %.1f× |%n".formatted(who.replaceAll("-.*", ""),
                path.replace("%E9%93%9C%E7%AE%94", "铜箔"), few.get(path)[0], few.get(path)[1], many.get(path)[0], many.get(path)[1],
                many.get(path)[0] / few.get(path)[0])));
        Files.writeString(Path.of(arguments[0]), lines.append("%nMeasured %s, load before %s and after %s.%n".formatted(
                before.at(), before.load(), Machine.now().load())));
        System.out.println(files + " case files");
        if (arguments.length < 3) {
            house.close();
            System.exit(0);
        }
    }

    /** Of each page the median and the slowest of a hundred, in milliseconds. */
    private Map<String, double[]> measured() throws Exception {
        Map<String, double[]> measured = new LinkedHashMap<>();
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            enter(page.getValue());
            double[] took = new double[MEASURED];
            for (int i = -WARM_UP; i < MEASURED; i++) {
                long begin = System.nanoTime();
                HttpResponse<String> answer = get(page.getKey());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(page.getKey() + " " + answer.statusCode());
                }
                if (i >= 0) {
                    took[i] = (System.nanoTime() - begin) / 1e6;
                }
            }
            Arrays.sort(took);
            measured.put(page.getKey(), new double[] {took[MEASURED / 2], took[MEASURED * 99 / 100]});
        }
        return measured;
    }

    private void enter(String userName) throws Exception {
        Matcher token = TOKEN.matcher(get("/sign-in").body());
        token.find();
        http.send(HttpRequest.newBuilder(URI.create(address + "/sign-in/demo")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token.group(1) + "&userName=" + userName)).build(), HttpResponse.BodyHandlers.discarding());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** @return how many case files there are now */
    private static long multiply(Path data) throws IOException, SQLException {
        Properties passwords = new Properties();
        try (var in = Files.newInputStream(data.resolve("postgresql-passwords.properties"))) {
            passwords.load(in);
        }
        String port = Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(3).strip();
        try (Connection database = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/daiban", "postgres", passwords.getProperty("postgres"));
                Statement sql = database.createStatement()) {
            sql.execute("set session_replication_role = replica");
            long copies = WANTED / one(sql, "select count(*) from casefile.case_file where jurisdiction = '441400'") + 1;
            for (String table : TABLES) {
                copy(sql, table, copies);
            }
            sql.execute("analyze");
            return one(sql, "select count(*) from casefile.case_file");
        }
    }

    /** Each id becomes another one for each copy, the same one wherever it stands. */
    private static void copy(Statement sql, String table, long copies) throws SQLException {
        StringJoiner names = new StringJoiner(", ");
        StringJoiner values = new StringJoiner(", ");
        String[] parts = table.split("\\.");
        try (ResultSet columns = sql.executeQuery("select column_name, data_type from information_schema.columns where table_schema = '" + parts[0]
                + "' and table_name = '" + parts[1] + "' and is_generated = 'NEVER' order by ordinal_position")) {
            while (columns.next()) {
                names.add(columns.getString(1));
                values.add(value(table, columns.getString(1)));
            }
        }
        sql.execute("insert into " + table + " (" + names + ") select " + values + " from " + table
                + " t, generate_series(1, " + copies + ") n where jurisdiction = '441400'");
    }

    private static String value(String table, String column) {
        boolean isRequest = table.equals("request.service_request");
        return switch (column) {
            case "id", "project", "case_file", "owner" -> "md5(t." + column + "::text || n)::uuid";
            case "officer" -> "case when n % " + OFFICERS + " = 0 or t.officer is null then t.officer else md5('officer' || n % " + OFFICERS + ")::uuid end";
            case "code" -> isRequest ? "t.code || '-' || n" : table.equals("project.project") ? "null" : "t.code || '-' || n";
            case "lookup" -> isRequest ? "upper(substr(md5(t.lookup || n), 1, 26))" : "t.lookup";
            case "serial" -> "t.serial + n * 50";
            case "name" -> "t.name || ' ' || n";
            default -> "t." + column;
        };
    }

    private static long one(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
