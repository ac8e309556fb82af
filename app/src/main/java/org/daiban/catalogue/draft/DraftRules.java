package org.daiban.catalogue.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.daiban.catalogue.CatalogueFiles;
import org.daiban.engine.Problem;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.Fact;
import org.daiban.engine.matter.Matter;
import org.daiban.rule.Refusal;

/** What stands in the way of changing a draft, all at once. The codes are in docs/rules.md. */
final class DraftRules {

    private DraftRules() {
    }

    static Refusal alreadyOpen(Draft draft) {
        return new Refusal("R02-30", "第 " + draft.version() + " 版的草稿正在编写（" + draft.last().by() + draft.last().kind().label()
                + "），请先发布或者放弃它。", "产品");
    }

    static Refusal none() {
        return new Refusal("R02-31", "没有这份正在编写的草稿，可能刚才已经发布或者放弃。", "产品");
    }

    static Refusal changedMeanwhile(Draft.Revision last) {
        return new Refusal("R02-32", "刚才" + last.by() + "也改了这里（" + last.what() + "）。两边的内容都列在下面，您填写的还在；看过以后再保存，以您的为准。", "产品");
    }

    static Refusal someoneFaster() {
        return new Refusal("R02-32", "刚才有人同时改了草稿，请再提交一次。", "产品");
    }

    static Refusal submitted(Draft draft) {
        return new Refusal("R02-33", "草稿已由" + draft.last().by() + "送审，退回或者收回以后才能改。", "产品");
    }

    static List<Refusal> reason(String field, String reason, int longest) {
        List<Refusal> refusals = new ArrayList<>();
        if (reason.isBlank()) {
            refusals.add(new Refusal("R02-41", "请写明原因。", "产品", field));
        } else if (reason.length() > longest) {
            refusals.add(Refusal.input(field, "最多 " + longest + " 个字。"));
        }
        return refusals;
    }

    /** True where somebody else changed what the edit is about since it was seen. */
    static boolean clash(Edit edit, Map<String, String> seen, Map<String, String> now) {
        if (edit instanceof TotalsEdit) {
            return !Objects.equals(seen.get(CatalogueFiles.TOTALS), now.get(CatalogueFiles.TOTALS));
        }
        return edit.matter().isEmpty() ? !seen.equals(now)
                : !Table.read(seen.get(CatalogueFiles.MATTERS)).row("id", edit.matter())
                        .equals(Table.read(now.get(CatalogueFiles.MATTERS)).row("id", edit.matter()));
    }

    /** @param files the draft's after the edit */
    static List<Refusal> refusals(OpenDraft open, Edit edit, Map<String, String> files, CatalogueFiles.Result read) {
        Catalogue before = open.catalogue().catalogue();
        List<Refusal> refusals = new ArrayList<>();
        if (edit instanceof MatterEdit matter && matter.fresh() && before.matter(matter.matter()).isPresent()) {
            refusals.add(new Refusal("R02-11", "事项编号 " + matter.matter() + " 已经有了：" + before.matter(matter.matter()).get().name() + "。", "产品", "id"));
            return refusals;
        }
        if (edit instanceof Retirement) {
            List<Matter> waiting = before.matters().stream().filter(matter -> names(matter, edit.matter())).toList();
            if (!waiting.isEmpty()) {
                refusals.add(new Refusal("R02-34", "还有事项以它为前置、并入它或者与它同步办理：" + waiting.stream()
                        .map(matter -> matter.id() + " " + matter.name()).collect(Collectors.joining("、")) + "。请先改这些事项，再停用。", "产品"));
                return refusals;
            }
        }
        if (files.equals(open.files())) {
            refusals.add(new Refusal("R02-22", "与草稿现在的内容完全相同，没有要保存的改动。", "产品"));
        }
        int line = edit instanceof MatterEdit ? Table.read(files.get(CatalogueFiles.MATTERS)).line("id", edit.matter()) : -1;
        read.problems().forEach(problem -> refusals.add(refusal(problem, line, before)));
        return refusals;
    }

    private static boolean names(Matter matter, String id) {
        return !matter.id().equals(id) && (matter.prerequisites().stream().anyMatch(one -> one.matters().contains(id))
                || matter.mergedInto().filter(id::equals).isPresent() || matter.issuedWith().filter(id::equals).isPresent());
    }

    private static Refusal refusal(Problem problem, int line, Catalogue before) {
        if (problem.file().equals(CatalogueFiles.MATTERS) && problem.row() == line && !problem.column().isEmpty()) {
            return Refusal.input(problem.column(), problem.sentence() + "。");
        }
        if (problem.file().equals(CatalogueFiles.FACTS) && before.fact(problem.column()).isPresent()) {
            return new Refusal("R02-45", "这样改了以后，没有事项再问“" + before.fact(problem.column()).map(Fact::question).orElse("")
                    + "”。请在某个事项的条件里用到它，或者用文件把这个问题一并取消。", "产品");
        }
        return Refusal.input(problem.file().equals(CatalogueFiles.FACTS) ? "facts" : problem.file().equals(CatalogueFiles.MATTERS) ? "matters" : "lists",
                where(problem) + problem.sentence());
    }

    private static String where(Problem problem) {
        return problem.file() + (problem.row() > 0 ? " 第 " + problem.row() + " 行" : "")
                + (problem.column().isEmpty() ? "" : " " + problem.column()) + "：";
    }
}
