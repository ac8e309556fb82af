package org.daiban.mandate;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 转委托: the agent passed the mandate on to another officer (民法典第169条).
 *
 * @param on      from this day on
 * @param consent how the owner agreed, where the mandate itself does not allow it; empty where it does
 */
public record PassingOn(NamedOfficer to, LocalDate on, String consent, String recordedBy, Instant recordedAt) {
}
