package org.daiban.engine.roadmap;

import org.daiban.engine.matter.Evidence;

/**
 * What the city promises for a stage or the whole, in working days of handling (审批用时).
 *
 * @param source who confirmed it and by which document, in Chinese; empty where nobody did
 */
public record PromisedTotal(int workingDays, Evidence evidence, String basis, String source) {

    /** 待核定: nobody in charge has confirmed this figure. */
    public boolean unconfirmed() {
        return !evidence.sure();
    }
}
