package org.daiban.engine.matter;

import java.util.List;
import java.util.Optional;

/**
 * One question to the project owner.
 *
 * @param unit    the unit of a number, e.g. 公顷; empty for the other types
 * @param choices the possible answers of a choice, in the order to show them; empty for the other types
 * @param askedBy ids of the matters whose condition looks at this fact
 */
public record Fact(String name, String question, FactType type, String unit, List<FactChoice> choices, String help,
                   List<String> askedBy) {
    public Fact {
        choices = List.copyOf(choices);
        askedBy = List.copyOf(askedBy);
    }

    public Optional<FactChoice> choice(String code) {
        return choices.stream().filter(choice -> choice.code().equals(code)).findFirst();
    }

    /** An answer as people read it: 是, the label of a choice, a number with its unit. */
    public String answerLabel(Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "是" : "否";
        }
        if (value instanceof Double number) {
            return Numbers.plain(number) + unit;
        }
        return choice(String.valueOf(value)).map(FactChoice::label).orElse(String.valueOf(value));
    }

    Fact askedBy(List<String> matters) {
        return new Fact(name, question, type, unit, choices, help, matters);
    }
}
