package org.daiban.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daiban.web.Mask;

/**
 * 送达回证: a result that reached the owner, as recorded.
 *
 * @param number        1 for the first record of its case file; a further one corrects it
 * @param unit          who decided; null where that is no unit of this service
 * @param relation      of the receiver to the owner
 * @param standInReason why somebody else received it; empty where nobody else did
 * @param correction    what was wrong with the record before; empty for the first
 * @param scan          the signed sheet; null where there is none
 */
public record Delivery(UUID caseFile, int number, UUID project, UUID owner, UUID unit, String matterName, String code, List<Result> results,
                       LocalDate on, String place, DeliveryWay way, String receiver, String phone, String relation, String standInReason,
                       String deliverer, String remark, String correction, UUID scan, String scanName, Instant recordedAt,
                       String recordedByName) {
    public Delivery {
        results = List.copyOf(results);
    }

    /** A result document. @param number its document number; empty where it has none */
    public record Result(String name, String number, int copies) {
    }

    /** 138****1234. */
    public String maskedPhone() {
        return Mask.phone(phone);
    }
}
