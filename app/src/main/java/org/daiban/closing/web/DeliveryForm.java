package org.daiban.closing.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.closing.Delivery;
import org.daiban.closing.DeliveryWay;
import org.daiban.closing.MatterSum;
import org.daiban.closing.NewDelivery;
import org.daiban.document.Upload;
import org.daiban.web.Form;
import org.daiban.web.Mask;

/** A delivery as it is typed: filled in from what is known, three result documents at most. */
final class DeliveryForm {

    static final int ROWS = 3;

    private static final int NAME = 200;
    private static final int TEXT = 500;

    private DeliveryForm() {
    }

    /** To whom a receiver stands how. */
    static final List<String> RELATIONS = List.of("经办人", "法定代表人（负责人）", "单位收发人员", "他人代收");

    /** As it is first shown: from the record that holds, or from the decision. */
    static Form fresh(MatterSum matter, Optional<Delivery> holding, LocalDate on, String place, String contact, String deliverer) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("key", UUID.randomUUID().toString());
        values.put("on", on.toString());
        if (holding.isPresent()) {
            Delivery told = holding.get();
            for (int row = 0; row < told.results().size(); row++) {
                result(values, row, told.results().get(row));
            }
            values.put("place", told.place());
            values.put("way", told.way().name());
            values.put("receiver", told.receiver());
            values.put("phone", told.maskedPhone());
            values.put("relation", told.relation());
            values.put("standInReason", told.standInReason());
            values.put("deliverer", told.deliverer());
            values.put("remark", told.remark());
        } else {
            result(values, 0, new Delivery.Result(matter.file().matterName() + "决定", matter.decided().map(decided -> decided.number()).orElse(""), 1));
            values.put("place", place);
            values.put("way", DeliveryWay.COLLECTED.name());
            values.put("receiver", contact);
            values.put("relation", RELATIONS.get(0));
            values.put("deliverer", deliverer);
        }
        return Form.of(values);
    }

    private static void result(Map<String, String> values, int row, Delivery.Result result) {
        values.put("name-" + row, result.name());
        values.put("number-" + row, result.number());
        values.put("copies-" + row, String.valueOf(result.copies()));
    }

    static NewDelivery read(Form form, Optional<Delivery> holding, Optional<Upload> scan) {
        List<Delivery.Result> results = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            String name = form.optional("name-" + row, "文书名称", NAME);
            String number = form.optional("number-" + row, "文号", NAME);
            if (!name.isEmpty() || !number.isEmpty()) {
                String copies = form.value("copies-" + row);
                results.add(new Delivery.Result(name, number, copies.matches("\\d{1,3}") ? Integer.parseInt(copies) : 0));
            }
        }
        String way = form.value("way");
        return new NewDelivery(results, form.optionalDate("on", "送达日期"), form.optional("place", "送达地点", NAME),
                Arrays.stream(DeliveryWay.values()).filter(one -> one.name().equals(way)).findFirst().orElse(null),
                form.optional("receiver", "收件人", 60),
                Mask.kept(form.optional("phone", "收件人电话", 40), holding.map(Delivery::phone).orElse("")),
                form.optional("relation", "与项目单位的关系", 60), form.optional("standInReason", "代收理由", NAME),
                form.optional("deliverer", "送达人", 60), form.optional("remark", "备注", TEXT), form.optional("correction", "更正原因", NAME), scan);
    }

    static Map<String, String> ways() {
        Map<String, String> ways = new LinkedHashMap<>();
        Arrays.stream(DeliveryWay.values()).forEach(way -> ways.put(way.name(), way.label()));
        return ways;
    }

    static Map<String, String> relations() {
        Map<String, String> relations = new LinkedHashMap<>();
        RELATIONS.forEach(relation -> relations.put(relation, relation));
        return relations;
    }
}
