package org.daiban.rating;

import java.util.Map;

/** @param level null where none was chosen @param dimensions those that were rated apart */
public record NewRating(Level level, Map<Dimension, Level> dimensions, String words) {
    public NewRating {
        dimensions = Map.copyOf(dimensions);
    }
}
