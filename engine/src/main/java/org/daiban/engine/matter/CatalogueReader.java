package org.daiban.engine.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daiban.engine.Problem;

/** Reads both files and checks what only shows when they are seen together. */
final class CatalogueReader {
    private final String mattersName;
    private final String factsName;
    private final List<Problem> problems = new ArrayList<>();

    CatalogueReader(String mattersName, String factsName) {
        this.mattersName = mattersName;
        this.factsName = factsName;
    }

    Catalogue.Result read(String mattersCsv, String factsJson) {
        Map<String, Fact> facts = new FactReader(factsName, problems).read(factsJson);
        MatterReader reader = new MatterReader(mattersName, facts, problems);
        Map<String, Matter> matters = reader.read(mattersCsv);
        matters.values().forEach(matter -> checkReferences(matter, matters, reader.line(matter.id())));
        if (problems.isEmpty()) {
            checkUnused(facts, matters);
        }
        checkCircles(matters, reader);
        if (!problems.isEmpty()) {
            return new Catalogue.Result(Optional.empty(), problems);
        }
        return new Catalogue.Result(Optional.of(new Catalogue(matters.values(), asked(facts, matters))), problems);
    }

    private void checkReferences(Matter matter, Map<String, Matter> matters, int line) {
        Stream<String> prerequisites = matter.prerequisites().stream().flatMap(one -> one.matters().stream());
        prerequisites.distinct().filter(id -> !matters.containsKey(id)).forEach(id ->
                problems.add(new Problem(mattersName, line, "prerequisites", "前置事项“" + id + "”不在清单里")));
        if (matter.prerequisites().stream().anyMatch(one -> one.matters().contains(matter.id()))) {
            problems.add(new Problem(mattersName, line, "prerequisites", "前置事项不能是自己"));
        }
        if (matter.statutory() == null || matter.promised() == null) {
            return;
        }
        boolean merged = matter.promised().unit() == LimitUnit.MERGED || matter.statutory().unit() == LimitUnit.MERGED;
        Optional<String> host = matter.mergedInto();
        if (merged && !host.filter(matters::containsKey).filter(id -> !id.equals(matter.id())).isPresent()) {
            problems.add(new Problem(mattersName, line, "promised_note", "单位是MERGED时，说明里要写“并入”和清单里另一事项的编号"));
        }
        host.map(matters::get).filter(one -> one.mergedInto().isPresent()).ifPresent(one -> problems.add(new Problem(
                mattersName, line, "promised_note", "并入的事项“" + one.id() + "”自己又并入其他事项，应当直接写最后办理的事项")));
        matter.issuedWith().filter(id -> !matters.containsKey(id)).ifPresent(id ->
                problems.add(new Problem(mattersName, line, "statutory_note", "同步办理的事项“" + id + "”不在清单里")));
    }

    private void checkUnused(Map<String, Fact> facts, Map<String, Matter> matters) {
        asked(facts, matters).stream().filter(fact -> fact.askedBy().isEmpty()).forEach(fact ->
                problems.add(new Problem(factsName, 0, fact.name(), "没有任何事项用到“" + fact.name() + "”，不应当向项目单位提问")));
    }

    private void checkCircles(Map<String, Matter> matters, MatterReader reader) {
        List<Precedence.Node> nodes = Precedence.nodes(matters.values().stream()
                .filter(matter -> matter.statutory() != null && matter.promised() != null).toList());
        List<String> circle = Precedence.order(nodes).circle();
        if (!circle.isEmpty()) {
            problems.add(new Problem(mattersName, reader.line(circle.get(0)), "prerequisites",
                    "前置事项绕成了圈：" + String.join(" 需要 ", circle)));
        }
    }

    private static List<Fact> asked(Map<String, Fact> facts, Map<String, Matter> matters) {
        return facts.values().stream().map(fact -> fact.askedBy(asking(fact, matters))).toList();
    }

    private static List<String> asking(Fact fact, Map<String, Matter> matters) {
        return matters.values().stream().filter(matter -> looksAt(matter, fact)).map(Matter::id).toList();
    }

    private static boolean looksAt(Matter matter, Fact fact) {
        Set<String> names = matter.condition().facts();
        return names.contains(fact.name());
    }
}
