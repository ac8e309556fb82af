package org.daiban.mandate.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daiban.engine.matter.Stage;
import org.daiban.mandate.Authority;
import org.daiban.mandate.Mandate;
import org.daiban.mandate.MandateDraft;
import org.daiban.mandate.NamedOfficer;
import org.daiban.mandate.Scope;
import org.daiban.mandate.Substance;
import org.daiban.web.Form;
import org.daiban.web.Mask;

/** The form of a mandate: filled in beforehand, and read back. */
final class DraftForm {

    private DraftForm() {
    }

    /** What is usual: the whole process, the usual authority, the officer in charge. */
    static Form usual(LocalDate from, LocalDate to, String agent, String substitute, String contact, String phone) {
        Map<String, String[]> values = new LinkedHashMap<>();
        put(values, "scope", Stream.of(Scope.Kind.WHOLE.name()));
        put(values, "granted", Arrays.stream(Authority.values()).filter(Authority::usual).map(Authority::name));
        put(values, "from", Stream.of(from.toString()));
        put(values, "to", Stream.of(to.toString()));
        put(values, "subDelegable", Stream.of("NO"));
        put(values, "agent", Stream.of(agent));
        put(values, "substitute", Stream.of(substitute));
        put(values, "contact", Stream.of(contact));
        put(values, "phone", Stream.of(Mask.phone(phone)));
        return Form.submitted(values);
    }

    /** What an earlier paper says, to change it or to follow it with another term. */
    static Form like(Mandate mandate, Substance held, LocalDate from, LocalDate to) {
        Map<String, String[]> values = substance(held, from, to);
        put(values, "contact", Stream.of(mandate.principal().contact()));
        put(values, "phone", Stream.of(Mask.phone(mandate.principal().phone())));
        put(values, "officerPhone", Stream.of(Mask.phone(mandate.officerPhone())));
        put(values, "papers", Stream.of(String.join("\n", mandate.papers())));
        put(values, "version", Stream.of(String.valueOf(mandate.version())));
        return Form.submitted(values);
    }

    /** What holds now, to be put otherwise by an amendment. */
    static Form amending(Substance held, LocalDate effectiveOn) {
        Map<String, String[]> values = substance(held, held.term().from(), held.term().to());
        put(values, "effectiveOn", Stream.of(effectiveOn.toString()));
        return Form.submitted(values);
    }

    private static Map<String, String[]> substance(Substance held, LocalDate from, LocalDate to) {
        Map<String, String[]> values = new LinkedHashMap<>();
        put(values, "scope", Stream.of(held.scope().kind().name()));
        put(values, "stages", held.scope().stages().stream().map(Stage::name));
        put(values, "matters", held.scope().kind() == Scope.Kind.MATTERS
                ? held.scope().matters().stream().map(Scope.Listed::id) : Stream.empty());
        put(values, "granted", held.granted().stream().map(Authority::name));
        put(values, "from", Stream.of(from.toString()));
        put(values, "to", Stream.of(to.toString()));
        put(values, "subDelegable", Stream.of(held.subDelegable() ? "YES" : "NO"));
        put(values, "agent", Stream.of(held.agent().account().toString()));
        put(values, "substitute", held.substitute().map(NamedOfficer::account).map(UUID::toString).stream());
        return values;
    }

    /** @param known the phones whose masks the form may have been filled in with; one left so stays as it is */
    static MandateDraft read(Form form, List<Scope.Listed> planned, List<String> known) {
        return new MandateDraft(
                constant(Scope.Kind.values(), form.value("scope")).orElse(null),
                constants(Stage.values(), form.values("stages")),
                Set.copyOf(form.values("matters")),
                planned,
                constants(Authority.values(), form.values("granted")),
                form.optionalDate("from", "开始日"),
                form.optionalDate("to", "截止日"),
                form.value("subDelegable").equals("YES"),
                id(form.value("agent")).orElse(null),
                id(form.value("substitute")),
                form.optional("contact", "甲方联系人", 40),
                phone(form, "phone", "甲方联系电话", known),
                phone(form, "officerPhone", "乙方联系电话", known),
                papers(form),
                id(form.value("renews")));
    }

    private static String phone(Form form, String field, String label, List<String> known) {
        String text = form.optional(field, label, 40);
        for (String phone : known) {
            text = Mask.kept(text, phone);
        }
        if (text.contains("*")) {
            form.problem(field, label + "里有星号：没有变的照原样留着，要改的填完整号码。");
        } else if (!text.matches("[0-9 ()（）+、，转—-]*")) {
            form.problem(field, label + "“" + text + "”不像电话号码；暂时没有的，留空打印后再填。");
        }
        return text;
    }

    private static List<String> papers(Form form) {
        List<String> lines = form.optional("papers", "材料交接清单", 2000).lines()
                .map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.size() > 40) {
            form.problem("papers", "材料交接清单最多 40 行，现在有 " + lines.size() + " 行；更多的请另附清单。");
        }
        return lines;
    }

    private static <E extends Enum<E>> Set<E> constants(E[] all, List<String> names) {
        return names.stream().flatMap(name -> constant(all, name).stream()).collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }

    private static Optional<UUID> id(String text) {
        return Optional.of(text).filter(one -> one.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")).map(UUID::fromString);
    }

    private static void put(Map<String, String[]> values, String field, Stream<String> given) {
        values.put(field, given.toArray(String[]::new));
    }
}
