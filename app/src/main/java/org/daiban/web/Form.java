package org.daiban.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.daiban.rule.Refusal;

/**
 * A submitted form: reads each field, keeps what was typed, and gathers every problem so that all are shown at once,
 * each beside its field.
 */
public final class Form {

    /** The hidden field that makes the same submit one command. */
    public static final String KEY = "key";

    /** The hidden field against cross-site posts; no content. */
    private static final String TOKEN = "_csrf";

    private final Map<String, List<String>> typed;
    private final Map<String, String> problems = new LinkedHashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    private Form(Map<String, List<String>> typed) {
        this.typed = typed;
    }

    /** A form not yet filled in. */
    public static Form empty() {
        return new Form(new LinkedHashMap<>());
    }

    /** A form filled in beforehand with one value a field. */
    public static Form of(Map<String, String> values) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        values.forEach((field, value) -> typed.put(field, List.of(value == null ? "" : value)));
        return new Form(typed);
    }

    /** What a request sent; {@code request.getParameterMap()}. */
    public static Form submitted(Map<String, String[]> parameters) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        parameters.forEach((field, values) -> typed.put(field, List.of(values)));
        return new Form(typed);
    }

    /** Everything that was sent, for a form that goes on from it. */
    public Map<String, String[]> submitted() {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        typed.forEach((field, values) -> parameters.put(field, values.toArray(String[]::new)));
        return parameters;
    }

    /** What was typed into a field, stripped; empty if nothing was. */
    public String value(String field) {
        List<String> values = typed.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.get(0).strip();
    }

    /** All values of a field with several boxes. */
    public List<String> values(String field) {
        return typed.getOrDefault(field, List.of());
    }

    public boolean has(String field, String value) {
        return values(field).contains(value);
    }

    /** Text that must be there. */
    public String required(String field, String label, int longest) {
        String text = optional(field, label, longest);
        if (text.isEmpty()) {
            problem(field, "请填写" + label + "。");
        }
        return text;
    }

    /** Text that may be missing; empty then. */
    public String optional(String field, String label, int longest) {
        String text = value(field);
        if (text.codePointCount(0, text.length()) > longest) {
            problem(field, label + "最多 " + longest + " 个字，现在有 " + text.codePointCount(0, text.length()) + " 个字。");
        }
        if (text.codePoints().anyMatch(Form::isUnseen)) {
            problem(field, label + "里有不能显示的字符，请删去后再提交。");
        }
        return text;
    }

    /** A date that must be there; null with a problem otherwise. */
    public LocalDate date(String field, String label) {
        if (value(field).isEmpty()) {
            problem(field, "请填写" + label + "。");
            return null;
        }
        return optionalDate(field, label);
    }

    /** A date that may be missing; null then, and null with a problem where it is no date. */
    public LocalDate optionalDate(String field, String label) {
        String text = value(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < 2000 || date.getYear() > 2100) {
                problem(field, label + "“" + text + "”不在 2000 年至 2100 年之间，请核对年份。");
                return null;
            }
            return date;
        } catch (DateTimeParseException e) {
            problem(field, label + "“" + shortened(text) + "”不是日期，请按 2026-03-02 这样填写。");
            return null;
        }
    }

    /** A whole number within bounds; null with a problem otherwise. */
    public Integer whole(String field, String label, int least, int most) {
        String text = value(field);
        if (text.isEmpty()) {
            problem(field, "请填写" + label + "。");
            return null;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below: the sentence for a word and for a number out of bounds is the same
        }
        problem(field, label + "应当是 " + least + " 到 " + most + " 之间的整数。");
        return null;
    }

    /** A number that is not negative; null where nothing was typed, null with a problem where it is no such number. */
    public BigDecimal optionalAmount(String field, String label) {
        String text = value(field);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,12}(\\.\\d{1,6})?")) {
            problem(field, label + "“" + shortened(text) + "”不是数字，请只填数字，例如 12.5。");
            return null;
        }
        return new BigDecimal(text);
    }

    /** One of the constants of an enum; null with a problem otherwise. */
    public <E extends Enum<E>> E choice(String field, String label, Class<E> type) {
        String text = value(field);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        problem(field, text.isEmpty() ? "请选择" + label + "。" : label + "没有“" + shortened(text) + "”这一项，请重新选择。");
        return null;
    }

    /** The id of something chosen; null with a problem otherwise. */
    public UUID id(String field, String label) {
        UUID id = parseId(value(field));
        if (id == null) {
            problem(field, "请选择" + label + "。");
        }
        return id;
    }

    /**
     * The idempotency key: the one the page gave the form together with what was typed, so that who goes back and changes
     * something gives a new command; a fresh one where it was lost or spoiled.
     */
    public UUID key() {
        if (parseId(value(KEY)) == null) {
            return UUID.randomUUID();
        }
        StringBuilder content = new StringBuilder();
        new TreeMap<>(typed).forEach((field, values) -> {
            if (!field.equals(TOKEN)) {
                content.append(field).append('\0').append(String.join("\0", values)).append("\0\0");
            }
        });
        return UUID.nameUUIDFromBytes(content.toString().getBytes(StandardCharsets.UTF_8));
    }

    public void problem(String field, String sentence) {
        problems.putIfAbsent(field, sentence);
    }

    /** Takes over what a command refused: beside the field where it names one, above the form where not. */
    public void refuse(List<Refusal> reasons) {
        for (Refusal reason : reasons) {
            if (reason.field().isEmpty()) {
                refusals.add(reason);
            } else {
                problem(reason.field(), reason.sentence());
            }
        }
    }

    public boolean isGood() {
        return problems.isEmpty() && refusals.isEmpty();
    }

    /** The sentence beside a field, or null. */
    public String problemOf(String field) {
        return problems.get(field);
    }

    /** Every problem by field, in the order met. */
    public Map<String, String> problems() {
        return problems;
    }

    /** What was refused as a whole. */
    public List<Refusal> refusals() {
        return refusals;
    }

    /** Controls but line break and tab, signs that turn the reading direction, halves and non-characters; U+FFFD stands for what could not be read. */
    private static boolean isUnseen(int sign) {
        boolean turnsDirection = sign >= 0x202A && sign <= 0x202E || sign >= 0x2066 && sign <= 0x2069;
        boolean isNone = sign == 0xFFFD || (sign & 0xFFFE) == 0xFFFE || Character.getType(sign) == Character.SURROGATE;
        return turnsDirection || isNone || Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t';
    }

    private static UUID parseId(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }
}
