package org.daiban.roadmap.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.daiban.engine.roadmap.NotNeeded;
import org.daiban.engine.roadmap.PlannedMatter;
import org.daiban.engine.roadmap.Roadmap;

/** What is said before a roadmap is approved and stops nothing: R22-42 and R22-54. */
final class Cautions {

    private Cautions() {
    }

    static List<String> of(Roadmap plan) {
        List<String> cautions = new ArrayList<>();
        if (!plan.unknown().isEmpty()) {
            cautions.add("还有 " + plan.unknown().size() + " 个事项待确认：" + plan.unknown().stream()
                    .map(undecided -> undecided.matter().name()).collect(Collectors.joining("、")) + "。审定后照样列为“待确认”。");
        }
        plan.notNeeded().stream().filter(NotNeeded::leftOut).forEach(left -> {
            String followers = plan.needed().stream().filter(planned -> waitsFor(planned, left.matter().id()))
                    .map(planned -> planned.matter().name()).collect(Collectors.joining("、"));
            if (!followers.isEmpty()) {
                cautions.add("去掉的“" + left.matter().name() + "”是“" + followers + "”的前置，次序由它的前置承接。");
            }
        });
        return cautions;
    }

    private static boolean waitsFor(PlannedMatter planned, String id) {
        return planned.matter().prerequisites().stream().anyMatch(prerequisite -> prerequisite.matters().contains(id));
    }
}
