package org.daiban.engine.roadmap;

import java.util.List;
import java.util.stream.Collectors;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.Fact;
import org.daiban.engine.matter.Facts;
import org.daiban.engine.matter.Matter;
import org.daiban.engine.matter.Truth;
import org.daiban.engine.matter.Verdict;

/** Says in plain Chinese why a matter is needed, not needed or not decided. */
final class Reasons {
    private final Catalogue catalogue;

    Reasons(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Why the facts decide the condition as they do. */
    Because of(Matter matter, Facts facts) {
        Verdict verdict = matter.condition().verdict(facts);
        boolean needed = verdict.truth() == Truth.TRUE;
        if (verdict.deciding().isEmpty()) {
            return new Because("不论什么情况都适用：" + matter.appliesWhen() + "。", List.of());
        }
        List<Because.Given> given = verdict.deciding().stream().map(name -> given(name, facts)).toList();
        String answers = given.stream().map(one -> "“" + one.question() + "”答“" + one.answer() + "”")
                .collect(Collectors.joining("，"));
        String scope = (needed ? "；适用情形：" : "；本事项只适用于：") + matter.appliesWhen() + "。";
        return new Because(answers + scope, given);
    }

    private Because.Given given(String name, Facts facts) {
        Fact fact = catalogue.fact(name).orElseThrow();
        return new Because.Given(name, fact.question(), fact.answerLabel(facts.value(name)));
    }

    Undecided undecided(Matter matter, Facts facts) {
        List<String> open = matter.condition().verdict(facts).deciding();
        String questions = open.stream().map(name -> "“" + catalogue.fact(name).orElseThrow().question() + "”")
                .collect(Collectors.joining("、"));
        return new Undecided(matter, open, "还要回答" + questions + "才能确定；适用情形：" + matter.appliesWhen() + "。");
    }

    static Because leftOut(String reason) {
        return new Because("代办人员确认本项目不办理：" + reason, List.of());
    }

    static Because added() {
        return new Because("由代办人员增加。", List.of());
    }

    static Because begun() {
        return new Because("已经开始办理。", List.of());
    }
}
