package org.daiban.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daiban.document.Upload;

/**
 * A delivery somebody wants recorded.
 *
 * @param on            null where no day was typed
 * @param way           null where none was chosen
 * @param relation      to whom it is for: 经办人, 同事; empty where it is the owner's own representative
 * @param standInReason why somebody else received it; empty where nobody else did
 * @param correction    what was wrong with the record before it; empty for the first
 */
public record NewDelivery(List<Delivery.Result> results, LocalDate on, String place, DeliveryWay way, String receiver, String phone,
                          String relation, String standInReason, String deliverer, String remark, String correction, Optional<Upload> scan) {
    public NewDelivery {
        results = List.copyOf(results);
    }
}
