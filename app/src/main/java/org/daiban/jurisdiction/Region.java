package org.daiban.jurisdiction;

/**
 * 行政区划: the city or one of its counties.
 *
 * @param code six digits of GB/T 2260
 * @param city the code of the city it belongs to; its own where it is the city
 */
public record Region(String code, String name, String city) {

    public boolean isCity() {
        return code.equals(city);
    }
}
