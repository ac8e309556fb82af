package org.daiban.exchange;

/** The names of clock events in requests. */
enum EventType {
    RECEIVED,
    CORRECTION_NOTIFIED,
    CORRECTION_COMPLETED,
    ACCEPTED,
    OCCURRED,
    SUSPENDED,
    RESUMED,
    EXTENDED,
    DECIDED,
    WITHDRAWN,
    DECLINED
}
