package org.daiban.engine.matter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.daiban.engine.Problem;
import org.daiban.engine.clock.ClockStart;

/** Reads the rows of matters.csv, each by itself. */
final class MatterReader {
    private static final String ID = "[A-Z][A-Z0-9]{0,15}";
    private static final List<String> COLUMNS = List.of("id", "stage", "name", "kind", "authority", "statutory_amount",
            "statutory_unit", "statutory_note", "promised_amount", "promised_unit", "promised_note", "clock_starts",
            "result_document", "prerequisites", "materials", "applies_when", "condition", "legal_basis",
            "evidence_limit", "evidence_promise", "evidence_rule");

    private final String file;
    private final Map<String, Fact> facts;
    private final List<Problem> problems;
    private final Map<String, Integer> lines = new HashMap<>();

    MatterReader(String file, Map<String, Fact> facts, List<Problem> problems) {
        this.file = file;
        this.facts = facts;
        this.problems = problems;
    }

    /** By id, in the order of the file. */
    Map<String, Matter> read(String text) {
        Csv.Result csv = Csv.read(file, text);
        problems.addAll(csv.problems());
        if (csv.rows().isEmpty()) {
            problems.add(new Problem(file, 1, "", "文件是空的，第一行应当是列名"));
            return Map.of();
        }
        List<String> header = csv.rows().get(0).cells().stream().map(String::strip).toList();
        if (!headerGood(header)) {
            return Map.of();
        }
        if (csv.rows().size() == 1) {
            problems.add(new Problem(file, 1, "", "文件里没有事项，列名以后每行应当写一个事项"));
        }
        return matters(header, csv.rows().subList(1, csv.rows().size()));
    }

    /** The physical line a matter stands on. */
    int line(String id) {
        return lines.getOrDefault(id, 0);
    }

    private boolean headerGood(List<String> header) {
        Set<String> seen = new HashSet<>();
        Stream<String> doubled = header.stream().filter(name -> !seen.add(name)).map(name -> "列名“" + name + "”重复");
        Stream<String> strange = seen.stream().filter(name -> !COLUMNS.contains(name)).sorted()
                .map(name -> "列名“" + name + "”不认识");
        List<String> faults = new ArrayList<>(doubled.toList());
        faults.addAll(strange.toList());
        COLUMNS.stream().filter(name -> !seen.contains(name)).forEach(name -> faults.add("缺少列“" + name + "”"));
        faults.forEach(fault -> problems.add(new Problem(file, 1, "", fault)));
        return faults.isEmpty();
    }

    private Map<String, Matter> matters(List<String> header, List<Csv.Row> rows) {
        Map<String, Matter> matters = new LinkedHashMap<>();
        for (Csv.Row row : rows) {
            if (row.cells().size() != header.size()) {
                problems.add(new Problem(file, row.line(), "",
                        "这一行有" + row.cells().size() + "列，应当是" + header.size() + "列"));
                continue;
            }
            Matter matter = matter(cells(header, row));
            matters.putIfAbsent(matter.id(), matter);
        }
        return matters;
    }

    private Cells cells(List<String> header, Csv.Row row) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), row.cells().get(i));
        }
        return new Cells(file, row.line(), cells, problems);
    }

    private Matter matter(Cells row) {
        ConditionReader conditions = new ConditionReader(facts, sentence -> row.problem("condition", sentence));
        return new Matter(
                id(row),
                row.known("stage", Stage.ofCode(row.text("stage")), "阶段只能是1到5"),
                row.required("name"),
                row.known("kind", MatterKind.ofLabel(row.text("kind")),
                        "只能是" + String.join("、", Arrays.stream(MatterKind.values()).map(MatterKind::label).toList())),
                row.required("authority"),
                row.limit("statutory"),
                row.limit("promised"),
                row.named("clock_starts", ClockStart.class),
                row.text("result_document"),
                prerequisites(row),
                list(row.text("materials")),
                row.text("applies_when"),
                conditions.read(row.required("condition")),
                row.text("legal_basis"),
                evidence(row, "evidence_limit"),
                evidence(row, "evidence_promise"),
                evidence(row, "evidence_rule"),
                Map.of());
    }

    private String id(Cells row) {
        String id = row.required("id");
        if (!id.isEmpty() && !id.matches(ID)) {
            row.problem("id", "编号应当以大写字母开头，后面是大写字母或者数字，共不超过16位");
        }
        Integer earlier = id.isEmpty() ? null : lines.putIfAbsent(id, row.line());
        if (earlier != null) {
            row.problem("id", "编号“" + id + "”与第" + earlier + "行重复");
        }
        return id;
    }

    private List<Prerequisite> prerequisites(Cells row) {
        return list(row.text("prerequisites")).stream().map(group -> prerequisite(row, group)).toList();
    }

    private Prerequisite prerequisite(Cells row, String group) {
        List<Prerequisite.Alternative> anyOf = new ArrayList<>();
        for (String part : group.split("\\|", -1)) {
            boolean whereApplicable = part.strip().endsWith("?");
            String id = part.strip().replaceFirst("\\?$", "");
            if (id.matches(ID)) {
                anyOf.add(new Prerequisite.Alternative(id, whereApplicable));
            } else {
                row.problem("prerequisites", "“" + group + "”写法不对，应当像A06;A08|A09;C03?这样");
            }
        }
        return new Prerequisite(anyOf);
    }

    private Evidence evidence(Cells row, String column) {
        return row.known(column, Evidence.ofCode(row.text(column)), "只能是law、official、practice、unverified、assumption");
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(";")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }
}
