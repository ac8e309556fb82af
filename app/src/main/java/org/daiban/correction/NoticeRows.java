package org.daiban.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Folds rows of one entry each into notices, in the order they come. */
final class NoticeRows {

    private final Map<UUID, OneTimeNotice> heads = new LinkedHashMap<>();
    private final Map<UUID, Map<Integer, NoticeLine>> lines = new LinkedHashMap<>();
    private final Map<String, List<NoticeLine.Entry>> said = new LinkedHashMap<>();

    private NoticeRows() {
    }

    static List<OneTimeNotice> of(JdbcClient.StatementSpec statement) {
        NoticeRows rows = new NoticeRows();
        statement.query(rows::take);
        return rows.heads.values().stream().map(rows::whole).toList();
    }

    private void take(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        if (!heads.containsKey(id)) {
            heads.put(id, head(id, row));
        }
        Map<Integer, NoticeLine> ofNotice = lines.computeIfAbsent(id, first -> new LinkedHashMap<>());
        int number = row.getInt("line");
        if (!ofNotice.containsKey(number)) {
            ofNotice.put(number, line(number, row));
        }
        if (row.getObject("entry") != null) {
            said.computeIfAbsent(id + " " + number, first -> new ArrayList<>()).add(entry(row));
        }
    }

    private OneTimeNotice whole(OneTimeNotice head) {
        List<NoticeLine> whole = lines.get(head.id()).values().stream()
                .map(line -> new NoticeLine(line.number(), line.material(), line.lack(), line.words(), line.basis(), line.sample(),
                        line.sampleFile(), said.getOrDefault(head.id() + " " + line.number(), List.of())))
                .toList();
        return head.with(whole);
    }

    private static OneTimeNotice head(UUID id, ResultSet row) throws SQLException {
        return new OneTimeNotice(id, row.getString("number"), NoticeKind.valueOf(row.getString("kind")), row.getInt("ordinal"),
                row.getObject("case_file", UUID.class), row.getObject("project", UUID.class), row.getString("project_name"),
                row.getObject("owner", UUID.class), row.getObject("officer", UUID.class), row.getObject("unit", UUID.class),
                row.getString("unit_name"), row.getString("matter_name"), row.getString("code"),
                row.getObject("issued_on", LocalDate.class), row.getObject("until_on", LocalDate.class), row.getString("helper"),
                row.getString("note"), row.getString("issued_by_name"), instant(row, "issued_at"), List.of(), closing(row));
    }

    private static OneTimeNotice.Closing closing(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("closed_on", LocalDate.class);
        return on == null ? null
                : new OneTimeNotice.Closing(on, row.getString("closed_by_what"), row.getString("closed_by_name"));
    }

    private static NoticeLine line(int number, ResultSet row) throws SQLException {
        return new NoticeLine(number, row.getString("material"), Lack.valueOf(row.getString("lack")), row.getString("line_words"),
                row.getString("basis"), row.getString("sample"), row.getObject("sample_file", UUID.class), List.of());
    }

    private static NoticeLine.Entry entry(ResultSet row) throws SQLException {
        return new NoticeLine.Entry(row.getInt("entry"), EntryKind.valueOf(row.getString("entry_kind")), row.getString("entry_words"),
                row.getObject("file", UUID.class), row.getString("file_name"), row.getString("entry_by"), instant(row, "entry_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
