package org.daiban.casefile;

import java.time.LocalDate;
import org.daiban.engine.clock.Light;

/**
 * How a case file stands against the limit it is measured by: the promised one, or the statutory one where there is no
 * promise that runs.
 *
 * @param text        the light in words: 黄 · 剩 2 个工作日
 * @param due         null where nothing runs
 * @param remaining   days left in the unit of the limit, negative when overdue; null where nothing runs
 * @param provisional the due day leans on a year whose holidays are not published
 * @param unconfirmed nobody in charge has confirmed the limit (待核定)
 * @param source      who confirmed the limit and by which document; empty where nobody did
 */
public record Standing(Light light, String text, LocalDate due, Integer remaining, boolean provisional,
                       boolean unconfirmed, String source) {
}
