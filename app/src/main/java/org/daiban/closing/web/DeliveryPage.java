package org.daiban.closing.web;

import java.util.List;
import java.util.Map;
import org.daiban.casefile.CaseState;
import org.daiban.closing.Delivery;
import org.daiban.closing.MatterSum;
import org.daiban.web.Form;

/**
 * How the result of a case file reached the owner.
 *
 * @param records     every record, first first; the last one holds
 * @param mayRecord   an officer looks, and the result is there to be delivered or was
 * @param phone       the receiver's, whole; null mostly
 * @param problem     why it is not shown whole; null mostly
 * @param inside      staff look, who may see a phone whole
 */
public record DeliveryPage(MatterSum matter, List<Delivery> records, Form form, boolean mayRecord, String phone, String problem, boolean inside) {
    public DeliveryPage {
        records = List.copyOf(records);
    }

    public String path(String rest) {
        return "/case-files/" + matter.file().id() + "/delivery" + rest;
    }

    public Delivery holding() {
        return records.isEmpty() ? null : records.get(records.size() - 1);
    }

    public boolean delivered() {
        return matter.file().state() == CaseState.DELIVERED;
    }

    /** The result was given and waits for its owner. */
    public boolean waiting() {
        return matter.file().state() == CaseState.DECIDED;
    }

    public int rows() {
        return DeliveryForm.ROWS;
    }

    public Map<String, String> ways() {
        return DeliveryForm.ways();
    }

    public Map<String, String> relations() {
        return DeliveryForm.relations();
    }

    public String minute(Delivery delivery) {
        return Days.minute(delivery.recordedAt());
    }
}
