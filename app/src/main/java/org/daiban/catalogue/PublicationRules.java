package org.daiban.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.daiban.engine.Problem;
import org.daiban.rule.Refusal;

/** What stands in the way of publishing a catalogue, all at once. The codes are in docs/rules.md. */
final class PublicationRules {

    private static final int LONGEST_NOTE = 500;

    private PublicationRules() {
    }

    static List<Refusal> refusals(CataloguePublication publication, CatalogueCheck check) {
        List<Refusal> refusals = new ArrayList<>();
        if (publication.note().isBlank()) {
            refusals.add(Refusal.input("note", "请填写依据和改动说明。"));
        } else if (publication.note().length() > LONGEST_NOTE) {
            refusals.add(Refusal.input("note", "依据和改动说明最多 " + LONGEST_NOTE + " 个字。"));
        }
        check.problems().forEach(problem -> refusals.add(Refusal.input(field(problem), sentence(problem))));
        if (check.isGood() && check.difference().isEmpty()) {
            refusals.add(new Refusal("R02-22", "与现行目录完全相同，不必再发布。", "产品"));
        }
        return refusals;
    }

    private static String field(Problem problem) {
        return problem.file().equals(CatalogueFiles.FACTS) ? "facts" : "matters";
    }

    private static String sentence(Problem problem) {
        String row = problem.row() > 0 ? "第 " + problem.row() + " 行" : "";
        String column = problem.column().isEmpty() ? "" : " " + problem.column();
        return problem.file() + " " + row + column + "：" + problem.sentence();
    }
}
