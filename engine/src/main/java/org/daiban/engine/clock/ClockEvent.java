package org.daiban.engine.clock;

import java.time.LocalDate;
import java.util.Objects;

/** Something that happened to an application and that a clock heeds. The order in a list means nothing; dates do. */
public sealed interface ClockEvent {
    LocalDate on();

    /** 收到材料: the papers came in. */
    record Received(LocalDate on) implements ClockEvent {
        public Received {
            Objects.requireNonNull(on);
        }
    }

    /** 一次告知补正: the authority said, once, everything that is missing. */
    record CorrectionNotified(LocalDate on) implements ClockEvent {
        public CorrectionNotified {
            Objects.requireNonNull(on);
        }
    }

    /** 补正齐全: the last missing paper came in. */
    record CorrectionCompleted(LocalDate on) implements ClockEvent {
        public CorrectionCompleted {
            Objects.requireNonNull(on);
        }
    }

    /** 受理. */
    record Accepted(LocalDate on) implements ClockEvent {
        public Accepted {
            Objects.requireNonNull(on);
        }
    }

    /** The event an EVENT limit runs from. */
    record Occurred(LocalDate on) implements ClockEvent {
        public Occurred {
            Objects.requireNonNull(on);
        }
    }

    /**
     * 特别程序开始, 停表.
     *
     * @param reason what for, in the caller's words or code; may be empty
     * @param key    tells apart suspensions that run side by side; empty where one runs alone. While one is open no
     *               second may open under the same key, save the empty one
     */
    record Suspended(LocalDate on, String reason, String key) implements ClockEvent {
        public Suspended {
            Objects.requireNonNull(on);
            Objects.requireNonNull(reason);
            Objects.requireNonNull(key);
        }

        public Suspended(LocalDate on, String reason) {
            this(on, reason, "");
        }
    }

    /** 特别程序结束. With a key it ends the open suspension of that key, without one the open one begun last. */
    record Resumed(LocalDate on, String key) implements ClockEvent {
        public Resumed {
            Objects.requireNonNull(on);
            Objects.requireNonNull(key);
        }

        public Resumed(LocalDate on) {
            this(on, "");
        }
    }

    /** 批准延长, by {@code amount} in the unit of the limit. */
    record Extended(LocalDate on, int amount) implements ClockEvent {
        public Extended {
            Objects.requireNonNull(on);
        }
    }

    /** 作出决定, 办结. */
    record Decided(LocalDate on) implements ClockEvent {
        public Decided {
            Objects.requireNonNull(on);
        }
    }

    /** 申请人撤回. */
    record Withdrawn(LocalDate on) implements ClockEvent {
        public Withdrawn {
            Objects.requireNonNull(on);
        }
    }

    /** 不予受理. */
    record Declined(LocalDate on) implements ClockEvent {
        public Declined {
            Objects.requireNonNull(on);
        }
    }
}
