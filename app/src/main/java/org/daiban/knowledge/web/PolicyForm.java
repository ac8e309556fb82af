package org.daiban.knowledge.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.knowledge.FileText;
import org.daiban.knowledge.Level;
import org.daiban.knowledge.PolicyFacts;
import org.daiban.web.Form;

/** A form into what a policy says, and back. */
final class PolicyForm {

    private static final int TITLE = 200;
    private static final int SHORT = 100;
    private static final int WORDS = 500;
    private static final int MOST = 30;

    private PolicyForm() {
    }

    /** With whatever is wrong noted in the form; the level stands for itself where none was chosen, as the form is not good then. */
    static PolicyFacts read(Form form) {
        String title = form.required("title", "标题", TITLE);
        String number = form.optional("number", "文号", SHORT);
        String issuer = form.optional("issuer", "发文机关", SHORT);
        Level level = form.choice("level", "层级", Level.class);
        LocalDate issued = date(form, "issuedOn", "印发日期");
        LocalDate inForce = date(form, "inForceFrom", "施行日期");
        LocalDate until = date(form, "validUntil", "有效期至");
        List<UUID> replaces = form.values("replaces").stream().filter(one -> !one.isBlank()).map(PolicyForm::id).distinct().limit(MOST).toList();
        String text = form.required("text", "正文", FileText.LONGEST);
        String source = form.optional("source", "来源网址", WORDS);
        boolean unconfirmed = form.has("unconfirmed", "true");
        String confirmBy = form.optional("confirmBy", "由谁核定", SHORT);
        if (unconfirmed && confirmBy.isEmpty()) {
            form.problem("confirmBy", "请写明由谁核定，例如“市住房和城乡建设局”。");
        }
        return new PolicyFacts(title, number, issuer, level == null ? Level.CITY : level, issued, inForce, until, replaces, text.replace("\r\n", "\n"),
                form.has("abstract", "true"), pieces(form.optional("tags", "主题词", WORDS)), pieces(form.optional("matters", "涉及事项", WORDS)), source,
                unconfirmed ? confirmBy : "");
    }

    static Form of(PolicyFacts facts) {
        Map<String, String[]> fields = new LinkedHashMap<>();
        put(fields, "title", facts.title());
        put(fields, "number", facts.number());
        put(fields, "issuer", facts.issuer());
        put(fields, "level", facts.level().name());
        put(fields, "issuedOn", text(facts.issuedOn()));
        put(fields, "inForceFrom", text(facts.inForceFrom()));
        put(fields, "validUntil", text(facts.validUntil()));
        fields.put("replaces", facts.replaces().stream().map(UUID::toString).toArray(String[]::new));
        put(fields, "text", facts.text());
        put(fields, "abstract", facts.isAbstract() ? "true" : "");
        put(fields, "tags", String.join("、", facts.tags()));
        put(fields, "matters", String.join("、", facts.matters()));
        put(fields, "source", facts.source());
        put(fields, "unconfirmed", facts.unconfirmed() ? "true" : "");
        put(fields, "confirmBy", facts.confirmBy());
        put(fields, Form.KEY, UUID.randomUUID().toString());
        return Form.submitted(fields);
    }

    /** The same form with another text in it. */
    static Form with(Form form, String text) {
        Map<String, String[]> fields = new LinkedHashMap<>(form.submitted());
        put(fields, "text", text);
        return Form.submitted(fields);
    }

    /** Old laws are older than the forms of this house reach. */
    private static LocalDate date(Form form, String field, String label) {
        String typed = form.value(field);
        if (typed.matches("19[5-9]\\d-\\d\\d-\\d\\d")) {
            try {
                return LocalDate.parse(typed);
            } catch (DateTimeParseException e) {
                form.problem(field, label + "“" + typed + "”不是日期，请按 1999-03-02 这样填写。");
                return null;
            }
        }
        return form.optionalDate(field, label);
    }

    private static List<String> pieces(String typed) {
        return Arrays.stream(typed.split("[、，,；;\\s]+")).filter(one -> !one.isBlank()).distinct().limit(MOST).toList();
    }

    /** What is no id names no policy, and is refused as such. */
    private static UUID id(String typed) {
        try {
            return typed.length() == 36 ? UUID.fromString(typed) : new UUID(0, 0);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }

    private static void put(Map<String, String[]> fields, String field, String value) {
        fields.put(field, new String[] {value});
    }

    private static String text(LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
