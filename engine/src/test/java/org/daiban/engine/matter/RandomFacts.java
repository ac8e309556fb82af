package org.daiban.engine.matter;

import java.util.List;
import java.util.Random;

/** Answers as people might give them, some left open. */
public final class RandomFacts {
    private static final List<Double> NUMBERS = List.of(0.0, 0.4, 0.5, 1.0, 4.9, 5.0, 900.0, 1000.0, 5000.0, 50000.0, 1e9);

    private RandomFacts() {
    }

    public static Facts of(Catalogue catalogue, Random random) {
        double open = random.nextDouble();
        Facts facts = Facts.none();
        for (Fact fact : catalogue.facts()) {
            facts = random.nextDouble() < open ? facts : put(facts, fact.name(), answer(fact, random));
        }
        return facts;
    }

    private static Object answer(Fact fact, Random random) {
        return switch (fact.type()) {
            case BOOLEAN -> random.nextBoolean();
            case CHOICE -> fact.choices().get(random.nextInt(fact.choices().size())).code();
            case NUMBER -> NUMBERS.get(random.nextInt(NUMBERS.size()));
        };
    }

    public static Facts put(Facts facts, String name, Object value) {
        if (value instanceof Boolean yes) {
            return facts.with(name, yes);
        }
        return value instanceof Double number ? facts.with(name, number) : facts.with(name, (String) value);
    }
}
