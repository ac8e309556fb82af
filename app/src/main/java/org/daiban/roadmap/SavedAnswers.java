package org.daiban.roadmap;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daiban.catalogue.Catalogues;
import org.daiban.engine.matter.Limits;
import org.daiban.engine.roadmap.Choice;
import org.daiban.rule.Outcome;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers kept under a code, so that an owner can come back and an officer can go on from them. */
@Component
public class SavedAnswers {
    private final JdbcClient jdbc;
    private final Once once;
    private final Catalogues catalogues;
    private final Clock clock;

    SavedAnswers(JdbcClient jdbc, Once once, Catalogues catalogues, Clock clock) {
        this.jdbc = jdbc;
        this.once = once;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /**
     * What to save; the answers have been read by the catalogue in force.
     *
     * @param answers by fact name, as {@code Catalogue.parse} reads them
     */
    public record Answers(Map<String, String> answers, Set<String> setAside, LocalDate start, Limits limits,
                          Set<Choice> choices, int preparation) {
    }

    /** Saves under a new code and answers it. */
    public Outcome<String> save(Answers answers, UUID key) {
        return once.run(key, Function.identity(), Function.identity(), () -> Outcome.done(insert(answers)));
    }

    /** @param typed the code as a person typed it */
    @Transactional(readOnly = true)
    public Optional<SavedPlan> find(String typed) {
        return SavedCode.typed(typed).flatMap(this::select);
    }

    private String insert(Answers answers) {
        String code = SavedCode.next();
        Map<String, String> sorted = new TreeMap<>(answers.answers());
        jdbc.sql("""
                        insert into roadmap.saved_answers (jurisdiction, code, answers, set_aside, start_on, limits, choices,
                                                           preparation, catalogue_version, saved_at)
                        values (:jurisdiction, :code, jsonb_object(:facts, :values), :setAside, :start, :limits, :choices,
                                :preparation, :catalogueVersion, :savedAt)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("code", code)
                .param("facts", sorted.keySet().toArray(String[]::new))
                .param("values", sorted.values().toArray(String[]::new))
                .param("setAside", answers.setAside().stream().sorted().toArray(String[]::new))
                .param("start", answers.start())
                .param("limits", answers.limits().name())
                .param("choices", answers.choices().stream().map(Choice::name).sorted().toArray(String[]::new))
                .param("preparation", answers.preparation())
                .param("catalogueVersion", catalogues.current().version())
                .param("savedAt", OffsetDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC))
                .update();
        return code;
    }

    private Optional<SavedPlan> select(String code) {
        return jdbc.sql("""
                        select code, set_aside, start_on, limits, choices, preparation, catalogue_version, saved_at,
                               array(select key from jsonb_each_text(answers) order by key)   as facts,
                               array(select value from jsonb_each_text(answers) order by key) as values
                        from roadmap.saved_answers
                        where jurisdiction = :jurisdiction and code = :code""")
                .param("jurisdiction", Jurisdiction.current())
                .param("code", code)
                .query((row, number) -> plan(row))
                .optional();
    }

    private static SavedPlan plan(ResultSet row) throws SQLException {
        return new SavedPlan(
                row.getString("code"),
                answers(texts(row.getArray("facts")), texts(row.getArray("values"))),
                Set.of(texts(row.getArray("set_aside"))),
                row.getObject("start_on", LocalDate.class),
                Limits.valueOf(row.getString("limits")),
                Arrays.stream(texts(row.getArray("choices"))).map(Choice::valueOf).collect(Collectors.toSet()),
                row.getInt("preparation"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getInt("catalogue_version"));
    }

    private static Map<String, String> answers(String[] facts, String[] values) {
        Map<String, String> answers = new TreeMap<>();
        for (int i = 0; i < facts.length; i++) {
            answers.put(facts[i], values[i]);
        }
        return answers;
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }
}
