package org.daiban.engine.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small catalogues as text: each matter by id, prerequisites, duration (5W, 7C, I, N) and condition. */
public final class TinyFiles {
    public static final String HEADER = "id,stage,name,kind,authority,statutory_amount,statutory_unit,statutory_note,"
            + "promised_amount,promised_unit,promised_note,clock_starts,result_document,prerequisites,materials,"
            + "applies_when,condition,legal_basis,evidence_limit,evidence_promise,evidence_rule";

    private TinyFiles() {
    }

    public static String matters(List<String> rows) {
        return HEADER + "\r\n" + String.join("\r\n", rows) + "\r\n";
    }

    public static String matter(String id, String prerequisites, String duration, String condition) {
        return matter(id, prerequisites, duration, duration, "", condition);
    }

    public static String matter(String id, String prerequisites, String statutory, String promised, String note,
                                String condition) {
        return String.join(",", id, "1", "事项" + id, "行政许可", "某局", limit(statutory), note, limit(promised), note,
                "ACCEPTANCE", "批复", prerequisites, "申请表", "情形" + id, "\"" + condition.replace("\"", "\"\"") + "\"", "未核",
                "unverified", "unverified", "unverified");
    }

    private static String limit(String duration) {
        return switch (duration) {
            case "I" -> ",IMMEDIATE";
            case "N" -> ",NOT_COUNTED";
            case "M" -> ",MERGED";
            default -> duration.substring(0, duration.length() - 1)
                    + (duration.endsWith("W") ? ",WORKING_DAYS" : ",CALENDAR_DAYS");
        };
    }

    /** Yes-or-no questions f0, f1 and so on. */
    public static String facts(int count) {
        return "{\"facts\":[" + IntStream.range(0, count).mapToObj(i -> "{\"name\":\"f" + i + "\",\"question\":\"问题" + i
                + "\",\"type\":\"boolean\",\"unit\":null,\"choices\":null,\"help\":\"\"}")
                .collect(Collectors.joining(",")) + "]}";
    }

    public static Catalogue.Result read(int facts, String... rows) {
        return Catalogue.read("matters.csv", matters(new ArrayList<>(List.of(rows))), "facts.json", facts(facts));
    }

    public static Catalogue catalogue(int facts, String... rows) {
        Catalogue.Result result = read(facts, rows);
        return result.catalogue().orElseThrow(() -> new AssertionError(result.problems().toString()));
    }

    public static String yes(int fact) {
        return "{\"fact\":\"f" + fact + "\",\"is\":true}";
    }
}
