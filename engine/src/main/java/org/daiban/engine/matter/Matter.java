package org.daiban.engine.matter;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.engine.clock.ClockStart;

/**
 * 事项: one approval or service of the catalogue.
 *
 * @param prerequisites   all of them must be met before this matter is handled
 * @param materials       the main papers
 * @param appliesWhen     when it applies, in Chinese
 * @param condition       the same, for the machine
 * @param limitEvidence   how sure the statutory limit is
 * @param promiseEvidence how sure the promised limit is
 * @param ruleEvidence    how sure condition, legal basis and prerequisites are
 * @param sources         who confirmed which of its figures, in words; none for a figure nobody confirmed
 */
public record Matter(String id, Stage stage, String name, MatterKind kind, String authority, MatterLimit statutory,
                     MatterLimit promised, ClockStart clockStarts, String resultDocument,
                     List<Prerequisite> prerequisites, List<String> materials, String appliesWhen, Condition condition,
                     String legalBasis, Evidence limitEvidence, Evidence promiseEvidence, Evidence ruleEvidence,
                     Map<Figure, String> sources) {
    private static final Pattern MERGED_INTO = Pattern.compile("并入([A-Z][A-Z0-9]*)");
    private static final Pattern LEGAL_ORDER = Pattern.compile("法定次序见([A-Z][A-Z0-9]*)");

    public Matter {
        prerequisites = List.copyOf(prerequisites);
        materials = List.copyOf(materials);
        sources = Map.copyOf(sources);
    }

    public MatterLimit limit(Limits limits) {
        return limits == Limits.PROMISED ? promised : statutory;
    }

    public Evidence evidence(Limits limits) {
        return limits == Limits.PROMISED ? promiseEvidence : limitEvidence;
    }

    public Evidence evidence(Figure figure) {
        return switch (figure) {
            case STATUTORY -> limitEvidence;
            case PROMISED -> promiseEvidence;
            case RULE -> ruleEvidence;
        };
    }

    /** Who confirmed the figure, in words; empty where nobody did. */
    public String source(Figure figure) {
        return sources.getOrDefault(figure, "");
    }

    public String source(Limits limits) {
        return source(limits == Limits.PROMISED ? Figure.PROMISED : Figure.STATUTORY);
    }

    /** The same with each figure whose very value was confirmed. */
    Matter confirmed(ConfirmedValues confirmations) {
        Map<Figure, String> found = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            confirmations.source(figure.of(id), figure.value(this)).ifPresent(source -> found.put(figure, source));
        }
        return found.isEmpty() ? this : new Matter(id, stage, name, kind, authority, statutory, promised, clockStarts,
                resultDocument, prerequisites, materials, appliesWhen, condition, legalBasis,
                found.containsKey(Figure.STATUTORY) ? Evidence.CONFIRMED : limitEvidence,
                found.containsKey(Figure.PROMISED) ? Evidence.CONFIRMED : promiseEvidence,
                found.containsKey(Figure.RULE) ? Evidence.CONFIRMED : ruleEvidence, found);
    }

    /** The matter this one is decided by and with (并入), e.g. C06 for C07 and C08, D02 for D03. */
    public Optional<String> mergedInto() {
        boolean merged = isMerged(promised) || isMerged(statutory);
        return merged ? named(MERGED_INTO) : Optional.empty();
    }

    /**
     * The matter this one is handled with at the same time although the law puts that one first (同步办理), e.g. A07 for
     * A08: 《城乡规划法》第37条 has the planning permit before the allocation, both are issued together since 2019.
     */
    public Optional<String> issuedWith() {
        return named(LEGAL_ORDER);
    }

    /** A limit that could not be read is none; the reader of the file has told so. */
    private static boolean isMerged(MatterLimit limit) {
        return limit != null && limit.unit() == LimitUnit.MERGED;
    }

    private Optional<String> named(Pattern note) {
        Matcher matcher = note.matcher(noteOf(promised) + "\n" + noteOf(statutory));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String noteOf(MatterLimit limit) {
        return limit == null ? "" : limit.note();
    }
}
