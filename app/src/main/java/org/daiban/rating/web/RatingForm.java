package org.daiban.rating.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.daiban.rating.Dimension;
import org.daiban.rating.Level;
import org.daiban.rating.NewRating;
import org.daiban.web.Form;

/** A rating as it is typed. */
final class RatingForm {

    private static final int WORDS = 500;

    private RatingForm() {
    }

    static NewRating read(Form form) {
        Map<Dimension, Level> dimensions = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            Level.of(form.value(dimension.name())).ifPresent(level -> dimensions.put(dimension, level));
        }
        return new NewRating(Level.of(form.value("level")).orElse(null), dimensions, form.optional("words", "意见", WORDS));
    }

    static Map<String, String> levels() {
        Map<String, String> levels = new LinkedHashMap<>();
        Arrays.stream(Level.values()).forEach(level -> levels.put(level.name(), level.label()));
        return levels;
    }

    /** The same with nothing chosen first. */
    static Map<String, String> optionalLevels() {
        Map<String, String> levels = new LinkedHashMap<>(Map.of("", "不评这一项"));
        levels.putAll(levels());
        return levels;
    }
}
