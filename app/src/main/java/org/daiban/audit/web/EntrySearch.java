package org.daiban.audit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.daiban.audit.AuditKind;
import org.daiban.audit.EntryFilter;
import org.daiban.web.Form;
import org.springframework.web.util.UriComponentsBuilder;

/** What was asked of the record, as the address carries it. Every problem of it is in the form, and then nothing is looked up. */
public record EntrySearch(Form form, EntryFilter filter) {

    private static final ZoneId PLACE = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST = 120;
    private static final List<String> FIELDS = List.of("from", "to", "name", "kind", "q", "account");

    static EntrySearch of(Form form) {
        LocalDate from = form.optionalDate("from", "开始日期");
        LocalDate to = form.optionalDate("to", "结束日期");
        if (from != null && to != null && to.isBefore(from)) {
            form.problem("to", "结束日期 " + to + " 早于开始日期 " + from + "，请对调。");
        }
        String name = form.optional("name", "姓名", LONGEST);
        String words = form.optional("q", "内容", LONGEST);
        EntryFilter filter = new EntryFilter(start(from), to == null ? null : start(to.plusDays(1)), account(form.value("account")),
                name, kind(form.value("kind")), Arrays.stream(words.split("[\\s\\u3000]+")).filter(word -> !word.isEmpty()).toList());
        return new EntrySearch(form, filter);
    }

    public boolean isNarrowed() {
        return FIELDS.stream().anyMatch(field -> !form.value(field).isEmpty());
    }

    /** The same question at another address, e.g. for a file. */
    public String at(String path) {
        return uri(path).build().encode().toUriString();
    }

    String next(String before) {
        return uri("/audit").queryParam("before", before).build().encode().toUriString();
    }

    /** What was asked, for the record of what left. */
    String inWords() {
        List<String> said = FIELDS.stream().filter(field -> !form.value(field).isEmpty())
                .map(field -> switch (field) {
                    case "from" -> "自 " + form.value("from");
                    case "to" -> "至 " + form.value("to");
                    case "name" -> "姓名含“" + form.value("name") + "”";
                    case "kind" -> "类型 " + (filter.kind() == null ? form.value("kind") : filter.kind().label());
                    case "q" -> "内容含“" + form.value("q") + "”";
                    default -> "账户 " + form.value("account");
                }).toList();
        return said.isEmpty() ? "全部" : String.join("，", said);
    }

    private UriComponentsBuilder uri(String path) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path);
        FIELDS.stream().filter(field -> !form.value(field).isEmpty()).forEach(field -> uri.queryParam(field, form.value(field)));
        return uri;
    }

    private static Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(PLACE).toInstant();
    }

    private static AuditKind kind(String name) {
        return Arrays.stream(AuditKind.values()).filter(kind -> kind.name().equals(name)).findFirst().orElse(null);
    }

    private static UUID account(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
    }
}
