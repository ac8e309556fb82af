package org.daiban.knowledge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Texts as pairs of neighbouring characters; runs of latin letters and digits are one piece each. Pairs never reach across
 * a sign of punctuation. Pure.
 */
final class Grams {

    /** How much a find is worth by where it was found. */
    static final int IN_NUMBER = 200;
    static final int IN_TAIL = 100;
    static final int IN_SERIAL = 40;
    static final int IN_TITLE = 12;
    static final int IN_TAGS = 8;
    static final int IN_MATTERS = 5;
    static final int IN_TEXT = 1;
    private static final int CITED = 4;

    private static final int LONGEST_RUN = 20;

    private Grams() {
    }

    /** Full width made half, latin made small. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    static Set<String> of(String text) {
        Set<String> grams = new LinkedHashSet<>();
        for (String run : runs(normal(text))) {
            if (isHan(run.codePointAt(0))) {
                int[] signs = run.codePoints().toArray();
                for (int at = 0; at + 1 < signs.length; at++) {
                    grams.add(new String(signs, at, 2));
                }
            } else {
                grams.add(run.length() <= LONGEST_RUN ? run : run.substring(0, LONGEST_RUN));
            }
        }
        return grams;
    }

    /** Everything a policy is found by, each with the most it is worth. */
    static Map<String, Integer> of(PolicyFacts facts, List<String> matterNames) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        DocumentNumber.read(facts.number()).ifPresent(number -> {
            put(weights, "#" + number.whole(), IN_NUMBER);
            put(weights, "#" + number.tail(), IN_TAIL);
            put(weights, "#n" + number.serial(), IN_SERIAL);
        });
        of(facts.title()).forEach(gram -> put(weights, gram, IN_TITLE));
        of(facts.number()).forEach(gram -> put(weights, gram, IN_TAGS));
        of(facts.issuer()).forEach(gram -> put(weights, gram, IN_MATTERS));
        facts.tags().forEach(tag -> of(tag).forEach(gram -> put(weights, gram, IN_TAGS)));
        matterNames.forEach(name -> of(name).forEach(gram -> put(weights, gram, IN_MATTERS)));
        of(facts.text()).forEach(gram -> put(weights, gram, IN_TEXT));
        DocumentNumber.within(facts.text()).forEach(tail -> put(weights, "#" + tail, CITED));
        return weights;
    }

    private static void put(Map<String, Integer> weights, String gram, int weight) {
        weights.merge(gram, weight, Math::max);
    }

    private static List<String> runs(String text) {
        List<String> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        boolean han = false;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int sign = text.codePointAt(at);
            boolean letter = Character.isLetterOrDigit(sign);
            if (!run.isEmpty() && (!letter || isHan(sign) != han)) {
                runs.add(run.toString());
                run.setLength(0);
            }
            if (letter) {
                han = isHan(sign);
                run.appendCodePoint(sign);
            }
        }
        if (!run.isEmpty()) {
            runs.add(run.toString());
        }
        return runs;
    }

    private static boolean isHan(int sign) {
        return Character.isIdeographic(sign);
    }
}
