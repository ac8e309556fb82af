package org.daiban.mandate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daiban.engine.matter.Stage;

/** A mandate out of one joined row. */
final class MandateRows {

    private MandateRows() {
    }

    static Mandate mandate(ResultSet row, int number) throws SQLException {
        return new Mandate(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("project", UUID.class),
                row.getInt("template"),
                principal(row),
                scope(row),
                set(row, "granted", Authority::valueOf),
                set(row, "withheld", Authority::valueOf),
                new Term(row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
                row.getBoolean("sub_delegable"),
                new NamedOfficer(row.getObject("agent", UUID.class), row.getString("agent_name")),
                officer(row, "substitute"),
                row.getString("officer_phone"),
                texts(row, "papers"),
                renews(row),
                row.getInt("version"),
                row.getString("drafted_by_name"),
                instant(row, "drafted_at"),
                course(row));
    }

    private static Optional<MandateReference> renews(ResultSet row) throws SQLException {
        UUID before = row.getObject("renews", UUID.class);
        return before == null ? Optional.empty()
                : Optional.of(new MandateReference(before, row.getString("renews_number"), ""));
    }

    private static Course course(ResultSet row) throws SQLException {
        return new Course(
                CourseJson.exchanges(row.getString("exchanges")),
                signature(row),
                CourseJson.amendments(row.getString("amendments")),
                CourseJson.suspensions(row.getString("suspensions")),
                passingOn(row),
                ending(row),
                archived(row),
                CourseJson.reference(row.getString("renewed_by")),
                row.getInt("open_objections"));
    }

    private static Principal principal(ResultSet row) throws SQLException {
        return new Principal(
                row.getObject("owner", UUID.class),
                row.getString("owner_name"),
                row.getString("credit_code"),
                row.getString("owner_contact"),
                row.getString("owner_phone"),
                row.getString("project_name"),
                row.getString("project_code"));
    }

    private static Scope scope(ResultSet row) throws SQLException {
        List<String> ids = texts(row, "matters");
        List<String> names = texts(row, "matter_names");
        List<String> stages = texts(row, "matter_stages");
        List<Scope.Listed> listed = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            listed.add(new Scope.Listed(ids.get(i), names.get(i), Stage.valueOf(stages.get(i))));
        }
        return new Scope(Scope.Kind.valueOf(row.getString("scope")), set(row, "stages", Stage::valueOf), listed);
    }

    private static Optional<Signature> signature(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("signed_on", LocalDate.class);
        return on == null ? Optional.empty() : Optional.of(new Signature(
                on,
                row.getString("signed_by"),
                row.getObject("evidence", UUID.class),
                row.getString("seal"),
                row.getString("signature_recorded_by"),
                instant(row, "signature_recorded_at")));
    }

    private static Optional<PassingOn> passingOn(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("passed_on", LocalDate.class);
        return on == null ? Optional.empty() : Optional.of(new PassingOn(
                new NamedOfficer(row.getObject("officer", UUID.class), row.getString("officer_name")),
                on,
                row.getString("consent"),
                row.getString("passing_recorded_by"),
                instant(row, "passing_recorded_at")));
    }

    private static Optional<Ending> ending(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("ended_on", LocalDate.class);
        return on == null ? Optional.empty() : Optional.of(new Ending(
                Ending.Kind.valueOf(row.getString("kind")),
                on,
                row.getString("reason"),
                row.getString("ending_recorded_by"),
                instant(row, "ending_recorded_at")));
    }

    private static Optional<Archiving> archived(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("archived_on", LocalDate.class);
        return on == null ? Optional.empty() : Optional.of(new Archiving(
                on,
                row.getString("archived_note"),
                row.getString("archived_by"),
                instant(row, "archived_at")));
    }

    private static Optional<NamedOfficer> officer(ResultSet row, String column) throws SQLException {
        UUID account = row.getObject(column, UUID.class);
        return account == null ? Optional.empty() : Optional.of(new NamedOfficer(account, row.getString(column + "_name")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static <E> Set<E> set(ResultSet row, String column, Function<String, E> read) throws SQLException {
        return texts(row, column).stream().map(read).collect(Collectors.toSet());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
