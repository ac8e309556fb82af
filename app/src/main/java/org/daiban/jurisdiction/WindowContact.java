package org.daiban.jurisdiction;

import java.time.LocalDate;

/**
 * Where people find the agency window 代办专窗. What nobody has stated is empty, and shown as 待核定.
 *
 * @param hours     as they are published, 周一至周五 8:30—12:00
 * @param phone     as it is published
 * @param version   counted from 1; 0 where nobody has stated anything
 * @param setByName who stated it; empty at version 0
 * @param setOn     null at version 0
 */
public record WindowContact(String address, String hours, String phone, int version, String setByName, LocalDate setOn) {

    static final WindowContact UNKNOWN = new WindowContact("", "", "", 0, "", null);
}
