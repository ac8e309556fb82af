package org.daiban.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.daiban.engine.matter.Stage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The records beside a mandate, as its row brings them along: lists of rows of their own tables as JSON, null for none. */
final class CourseJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CourseJson() {
    }

    static List<Exchange> exchanges(String json) {
        return list(json, row -> new Exchange(row.get("number").asInt(), Exchange.Kind.valueOf(text(row, "kind")),
                row.get("version").asInt(), text(row, "said"), text(row, "recorded_by_name"), at(row)));
    }

    static List<Amendment> amendments(String json) {
        return list(json, row -> new Amendment(row.get("number").asInt(), substance(row), day(row, "effective_on"),
                text(row, "reason"), row.get("template").asInt(), text(row, "recorded_by_name"), at(row),
                beside(row, "signature").map(CourseJson::signature), beside(row, "dropped").map(CourseJson::dropped)));
    }

    static List<Suspension> suspensions(String json) {
        return list(json, row -> new Suspension(row.get("number").asInt(), day(row, "suspended_on"), text(row, "reason"),
                row.get("by_owner").asBoolean(), text(row, "recorded_by_name"), at(row),
                beside(row, "resumption").map(resumed -> new Suspension.Resumption(day(resumed, "resumed_on"),
                        text(resumed, "reason"), text(resumed, "recorded_by_name"), at(resumed)))));
    }

    static Optional<MandateReference> reference(String json) {
        return Optional.ofNullable(json).map(JSON::readTree)
                .map(row -> new MandateReference(UUID.fromString(text(row, "id")), text(row, "number"), ""));
    }

    private static Signature signature(JsonNode row) {
        return new Signature(day(row, "signed_on"), text(row, "signed_by"), UUID.fromString(text(row, "evidence")),
                text(row, "seal"), text(row, "recorded_by_name"), at(row));
    }

    private static Amendment.Dropped dropped(JsonNode row) {
        return new Amendment.Dropped(row.get("by_owner").asBoolean(), text(row, "reason"), text(row, "recorded_by_name"), at(row));
    }

    private static Substance substance(JsonNode row) {
        List<String> ids = texts(row, "matters");
        List<String> names = texts(row, "matter_names");
        List<String> stages = texts(row, "matter_stages");
        List<Scope.Listed> listed = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            listed.add(new Scope.Listed(ids.get(i), names.get(i), Stage.valueOf(stages.get(i))));
        }
        return new Substance(
                new Scope(Scope.Kind.valueOf(text(row, "scope")), set(row, "stages", Stage::valueOf), listed),
                set(row, "granted", Authority::valueOf), set(row, "withheld", Authority::valueOf),
                new Term(day(row, "starts_on"), day(row, "ends_on")), row.get("sub_delegable").asBoolean(),
                officer(row, "agent").orElseThrow(), officer(row, "substitute"));
    }

    private static Optional<NamedOfficer> officer(JsonNode row, String column) {
        return row.get(column).isNull() ? Optional.empty()
                : Optional.of(new NamedOfficer(UUID.fromString(text(row, column)), text(row, column + "_name")));
    }

    private static <T> List<T> list(String json, Function<JsonNode, T> read) {
        List<T> list = new ArrayList<>();
        if (json != null) {
            JSON.readTree(json).forEach(row -> list.add(read.apply(row)));
        }
        return list;
    }

    private static Optional<JsonNode> beside(JsonNode row, String name) {
        return Optional.ofNullable(row.get(name)).filter(found -> !found.isNull());
    }

    private static <E> Set<E> set(JsonNode row, String column, Function<String, E> read) {
        Set<E> set = new LinkedHashSet<>();
        texts(row, column).forEach(text -> set.add(read.apply(text)));
        return set;
    }

    private static List<String> texts(JsonNode row, String column) {
        List<String> texts = new ArrayList<>();
        row.get(column).forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static String text(JsonNode row, String column) {
        return row.get(column).asString();
    }

    private static LocalDate day(JsonNode row, String column) {
        return LocalDate.parse(text(row, column));
    }

    private static Instant at(JsonNode row) {
        return OffsetDateTime.parse(text(row, "recorded_at")).toInstant();
    }
}
