package org.daiban.adoption;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daiban.jurisdiction.Region;
import org.daiban.unit.Unit;

/** The city's units that handle something, and what each would be called in a county. */
final class CityUnits {

    private static final String OF_CITY = "市级部门";
    private static final String OF_COUNTY = "县级部门";

    private final Map<String, Unit> units = new TreeMap<>();
    private final Map<String, List<String>> matters = new LinkedHashMap<>();

    /** @param byMatter the unit of the city that decides each matter */
    CityUnits(Map<String, Unit> byMatter) {
        new TreeMap<>(byMatter).forEach((matter, unit) -> {
            units.put(unit.name(), unit);
            matters.computeIfAbsent(unit.name(), name -> new ArrayList<>()).add(matter);
        });
    }

    /** By the city's name: what each handles and what it would be called. */
    List<AdoptableUnit> proposals(Region city, Region county) {
        return units.values().stream()
                .map(unit -> new AdoptableUnit(unit.name(), unit.kind(), matters.get(unit.name()), proposed(unit, city, county)))
                .toList();
    }

    /** A department of the city has its counterpart in the county; a utility or a higher one stays what it is. */
    private static String proposed(Unit unit, Region city, Region county) {
        if (!unit.kind().equals(OF_CITY)) {
            return unit.name();
        }
        String rank = county.name().substring(county.name().length() - 1);
        if (unit.name().startsWith(city.name())) {
            return county.name() + unit.name().substring(city.name().length());
        }
        return unit.name().startsWith("市") ? rank + unit.name().substring(1) : unit.name();
    }

    String kindInCounty(String cityName) {
        String kind = units.get(cityName).kind();
        return kind.equals(OF_CITY) ? OF_COUNTY : kind;
    }

    boolean has(String cityName) {
        return units.containsKey(cityName);
    }

    List<String> matters(String cityName) {
        return matters.get(cityName);
    }
}
