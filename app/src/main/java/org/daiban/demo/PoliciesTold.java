package org.daiban.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.knowledge.Level;
import org.daiban.knowledge.PolicyFacts;

/**
 * The library of the demo, from {@code demo/policies.txt}: real laws and rules with what is known of them for certain; what
 * is not known stays empty. One is the scheme itself, whole; all others are in our own words. One draft waits.
 */
final class PoliciesTold {

    private final Doors doors;
    private final Map<String, UUID> ids = new HashMap<>();

    PoliciesTold(Doors doors) {
        this.doors = doors;
    }

    void tell(Actor first, Actor second) {
        for (String block : read("policies.txt").split("\n\n")) {
            Map<String, List<String>> fields = fields(block);
            UUID[] made = new UUID[1];
            Story.as(first, "登记政策草稿", () -> made[0] = doors.policies().draft(first, facts(fields), UUID.randomUUID()).orThrow());
            Story.as(second, "发布政策", () -> doors.policies().publish(second, made[0], 0, UUID.randomUUID()).orThrow());
            ids.put(one(fields, "key"), made[0]);
        }
        PolicyFacts waiting = new PolicyFacts("梅州市工程建设项目代办服务提示（演示数据）", "", "演示局", Level.CITY, null, null, null, List.of(),
                "这是一份等第二个人核对的演示草稿，内容是虚构的。", false, List.of("演示"), List.of(), "", "演示局");
        Story.as(first, "登记政策草稿", () -> doors.policies().draft(first, waiting, UUID.randomUUID()).orThrow());
    }

    private PolicyFacts facts(Map<String, List<String>> fields) {
        String file = one(fields, "file");
        String text = file.isEmpty() ? String.join("\n", fields.get("text")) : read(file);
        return new PolicyFacts(one(fields, "title"), one(fields, "number"), one(fields, "issuer"), Level.valueOf(one(fields, "level")),
                day(fields, "issued"), day(fields, "inForce"), day(fields, "until"), many(fields, "replaces").stream().map(ids::get).toList(),
                text, file.isEmpty(), many(fields, "tags"), many(fields, "matters"), "", one(fields, "confirm"));
    }

    private static Map<String, List<String>> fields(String block) {
        Map<String, List<String>> fields = new HashMap<>();
        block.lines().filter(line -> !line.isBlank()).forEach(line -> {
            int colon = line.indexOf(": ");
            fields.computeIfAbsent(line.substring(0, colon), first -> new ArrayList<>()).add(line.substring(colon + 2));
        });
        return fields;
    }

    private static String one(Map<String, List<String>> fields, String field) {
        return fields.getOrDefault(field, List.of("")).get(0);
    }

    private static List<String> many(Map<String, List<String>> fields, String field) {
        return one(fields, field).isEmpty() ? List.of() : List.of(one(fields, field).split("、"));
    }

    private static LocalDate day(Map<String, List<String>> fields, String field) {
        return one(fields, field).isEmpty() ? null : LocalDate.parse(one(fields, field));
    }

    private static String read(String name) {
        try (InputStream file = PoliciesTold.class.getResourceAsStream("/demo/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
