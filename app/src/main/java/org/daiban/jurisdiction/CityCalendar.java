package org.daiban.jurisdiction;

import java.util.Map;
import java.util.TreeMap;
import org.daiban.engine.calendar.WorkingCalendar;

/**
 * The city's calendar in force, for its counties. Read within the city and outside any transaction of the county.
 *
 * @param files the published file of each year
 */
public record CityCalendar(WorkingCalendar calendar, Map<Integer, String> files) {
    public CityCalendar {
        files = Map.copyOf(new TreeMap<>(files));
    }
}
