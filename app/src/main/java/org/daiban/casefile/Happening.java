package org.daiban.casefile;

import java.time.LocalDate;
import java.util.List;

/** What happened, with what its kind needs told. Fields a person left empty are null or empty: rules look at them. */
public sealed interface Happening {

    EventKind kind();

    /** All papers are with the window. */
    record PapersReady() implements Happening {
        @Override
        public EventKind kind() {
            return EventKind.PAPERS_READY;
        }
    }

    record Submitted(Doer by) implements Happening {
        @Override
        public EventKind kind() {
            return EventKind.SUBMITTED;
        }
    }

    /** @param handedInBy needed where no submission was recorded before; null otherwise */
    record Received(Doer handedInBy) implements Happening {
        @Override
        public EventKind kind() {
            return EventKind.RECEIVED;
        }
    }

    record CorrectionNotified(List<String> lines) implements Happening {
        public CorrectionNotified {
            lines = List.copyOf(lines);
        }

        @Override
        public EventKind kind() {
            return EventKind.CORRECTION_NOTIFIED;
        }
    }

    record Corrected(Doer by) implements Happening {
        @Override
        public EventKind kind() {
            return EventKind.CORRECTED;
        }
    }

    /**
     * @param conditional   accepted with papers owed (容缺受理, 省营商 §32)
     * @param owed          the papers owed
     * @param owedUntil     last day for them; null where none are owed
     * @param undertakingOn date of the written undertaking (告知承诺, 省营商 §36); null where there is none
     */
    record Accepted(boolean conditional, List<String> owed, LocalDate owedUntil, LocalDate undertakingOn)
            implements Happening {
        public Accepted {
            owed = List.copyOf(owed);
        }

        public static Accepted plainly() {
            return new Accepted(false, List.of(), null, null);
        }

        @Override
        public EventKind kind() {
            return EventKind.ACCEPTED;
        }
    }

    record OwedSupplied(Doer by) implements Happening {
        @Override
        public EventKind kind() {
            return EventKind.OWED_SUPPLIED;
        }
    }

    record Declined(String reason) implements Happening {
        @Override
        public EventKind kind() {
            return EventKind.DECLINED;
        }
    }

    /** What an EVENT limit runs from, such as 确定中标人 or 竣工验收合格. */
    record Occurred(String what) implements Happening {
        @Override
        public EventKind kind() {
            return EventKind.OCCURRED;
        }
    }

    /**
     * @param toldOn when the applicant was told in writing; null where it was not
     * @param basis  the rule that leaves the time out, for kinds 行政许可法 §45 does not name
     */
    record ProcedureBegun(ProcedureKind procedure, LocalDate toldOn, String basis) implements Happening {
        @Override
        public EventKind kind() {
            return EventKind.PROCEDURE_BEGUN;
        }
    }

    record ProcedureEnded(ProcedureKind procedure) implements Happening {
        @Override
        public EventKind kind() {
            return EventKind.PROCEDURE_ENDED;
        }
    }

    /** @param amount days in the unit of the limit */
    record Extended(int amount, String approver, String reason) implements Happening {
        @Override
        public EventKind kind() {
            return EventKind.EXTENDED;
        }
    }

    /**
     * @param number        of the result document; empty where there is none
     * @param reason        needed for a refusal
     * @param overdueReason needed after the due day
     */
    record Decided(Decision decision, String number, String reason, String overdueReason) implements Happening {
        @Override
        public EventKind kind() {
            return EventKind.DECIDED;
        }
    }

    record Delivered(Doer by) implements Happening {
        @Override
        public EventKind kind() {
            return EventKind.DELIVERED;
        }
    }

    record Withdrawn(Doer by, String reason) implements Happening {
        @Override
        public EventKind kind() {
            return EventKind.WITHDRAWN;
        }
    }
}
