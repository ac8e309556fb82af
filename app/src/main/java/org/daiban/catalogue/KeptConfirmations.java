package org.daiban.catalogue;

import java.util.Map;
import java.util.Optional;
import org.daiban.engine.matter.ConfirmedValues;

/** What stands confirmed after a number of records. */
record KeptConfirmations(int number, Map<Value, String> sources) implements ConfirmedValues {
    KeptConfirmations {
        sources = Map.copyOf(sources);
    }

    record Value(String figure, String value) {
    }

    @Override
    public Optional<String> source(String figure, String value) {
        return Optional.ofNullable(sources.get(new Value(figure, value)));
    }
}
