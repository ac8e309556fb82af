package org.daiban.casefile;

import org.daiban.engine.clock.AmendedDue;
import org.daiban.engine.clock.Light;
import org.daiban.engine.clock.Reading;
import org.daiban.engine.matter.Limits;

/**
 * One of the clocks of a case file.
 *
 * @param limit       as the catalogue states it: 20个工作日
 * @param reading     null where nothing can be counted out, see {@code whyNone}
 * @param light       null where nothing can be counted out
 * @param text        the light in words
 * @param governing   the one the light of the case file comes from
 * @param unconfirmed nobody in charge has confirmed the limit (待核定)
 * @param source      who confirmed the limit and by which document; empty where nobody did
 * @param amended     set where the calendar was changed since the due day was first told
 */
public record Measure(Limits which, String label, String limit, Reading reading, Light light, String text, String whyNone,
                      boolean governing, boolean unconfirmed, String source,
                      AmendedDue amended) {
}
