package org.daiban.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How long something of a request may take.
 *
 * @param workingDays 0 is the day itself, where it is a working day
 * @param source      on whose word it holds; empty where it is the product's assumption, 待核定
 * @param number      how many times it was set
 * @param setBy       empty where nobody set it
 * @param setAt       null where nobody set it
 */
public record Period(Kind kind, int workingDays, String source, int number, String setBy, Instant setAt) {

    /** What a period is for. Names are kept in the record: never rename one. */
    public enum Kind {
        CONSULT("咨询的首次答复", 1), GUIDE("指导的首次答复", 2), COORDINATE("协调的首次答复", 2), ACT("代办的首次答复", 1),
        AGREEMENT("项目单位确认办结", 5);

        private final String label;
        private final int assumed;

        Kind(String label, int assumed) {
            this.label = label;
            this.assumed = assumed;
        }

        static Kind of(Mode mode) {
            return valueOf(mode.name());
        }

        public String label() {
            return label;
        }

        /** What holds until the bureau says otherwise: an assumption of the product. */
        Period assumed() {
            return new Period(this, assumed, "", 0, "", null);
        }
    }

    public boolean isConfirmed() {
        return number > 0;
    }

    /** The day it was set; null where nobody set it. */
    public LocalDate setOn() {
        return setAt == null ? null : LocalDate.ofInstant(setAt, ZoneId.of("Asia/Shanghai"));
    }

    public String inWords() {
        return workingDays == 0 ? "当日" : workingDays + " 个工作日";
    }
}
