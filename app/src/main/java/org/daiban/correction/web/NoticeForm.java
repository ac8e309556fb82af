package org.daiban.correction.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.correction.Lack;
import org.daiban.correction.NewNotice;
import org.daiban.correction.NoticeKind;
import org.daiban.web.Form;

/** Reads what was typed into a notice: one row for each paper of the catalogue, then free rows. What is missing stays empty. */
final class NoticeForm {

    private static final int NAME = 200;
    private static final int TEXT = 500;
    private static final int FREE = 3;
    private static final int MOST = 60;

    private final Form form;
    private final Sent sent;

    private NoticeForm(Form form, Sent sent) {
        this.form = form;
        this.sent = sent;
    }

    /** A form as it is first shown. @param picked which of the materials are marked as missing */
    static Form fresh(List<String> materials, List<String> picked, NoticeKind likely, LocalDate today) {
        Map<String, String> values = new LinkedHashMap<>(Map.of(
                "kind", likely.name(), "on", today.toString(), "key", UUID.randomUUID().toString(),
                "materials", String.valueOf(materials.size()), "rows", String.valueOf(materials.size() + FREE)));
        for (int row = 0; row < materials.size(); row++) {
            values.put("name-" + row, materials.get(row));
            if (picked.contains(materials.get(row))) {
                values.put("pick-" + row, "true");
                values.put("lack-" + row, Lack.MISSING.name());
            }
        }
        return Form.of(values);
    }

    /** How many rows stand for papers of the catalogue; they come first. */
    static int materials(Form form) {
        return number(form, "materials");
    }

    static int rows(Form form) {
        return Math.min(MOST, Math.max(materials(form) + FREE, number(form, "rows")) + (wantsMore(form) ? FREE : 0));
    }

    /** The person asked for more free rows and nothing else. */
    static boolean wantsMore(Form form) {
        return form.value("do").equals("more");
    }

    /** @param standIn the day taken where none was typed, so that everything else can be checked all the same */
    static NewNotice read(Form form, Sent sent, LocalDate standIn) {
        NoticeForm typed = new NoticeForm(form, sent);
        NoticeKind kind = form.choice("kind", "谁告知的", NoticeKind.class);
        LocalDate on = form.date("on", "告知日期");
        return new NewNotice(kind == null ? NoticeKind.OF_AUTHORITY : kind, on == null ? standIn : on,
                form.optionalDate("until", "补齐期限"), form.optional("voucher", "补正告知书文号", NAME),
                form.optional("helper", "由谁协助", NAME), form.optional("note", "备注", TEXT), typed.lines());
    }

    private List<NewNotice.Line> lines() {
        List<NewNotice.Line> lines = new ArrayList<>();
        for (int row = 0; row < rows(form); row++) {
            boolean isFree = row >= materials(form);
            boolean isMeant = form.has("pick-" + row, "true")
                    || isFree && !(form.value("name-" + row) + form.value("words-" + row)).isEmpty();
            if (isMeant) {
                lines.add(line(row));
            }
        }
        return lines;
    }

    private NewNotice.Line line(int row) {
        String lack = form.value("lack-" + row);
        return new NewNotice.Line(row, form.optional("name-" + row, "材料名称", NAME),
                Arrays.stream(Lack.values()).filter(one -> one.name().equals(lack)).findFirst().orElse(null),
                form.optional("words-" + row, "怎样补", TEXT), form.optional("basis-" + row, "依据", NAME),
                form.optional("sample-" + row, "样式说明", TEXT), sent.file("file-" + row));
    }

    private static int number(Form form, String field) {
        return form.value(field).matches("\\d{1,2}") ? Integer.parseInt(form.value(field)) : 0;
    }
}
