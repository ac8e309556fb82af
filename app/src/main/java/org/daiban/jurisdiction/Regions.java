package org.daiban.jurisdiction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The city and its counties. They change by migration only, so they are read once. */
@Component
public class Regions {

    private final Supplier<Map<String, Region>> regions;

    Regions(JdbcClient jdbc) {
        this.regions = SingletonSupplier.of(() -> read(jdbc));
    }

    public Optional<Region> find(String code) {
        return Optional.ofNullable(regions.get().get(code));
    }

    /** By code: the city first. */
    public List<Region> all() {
        return List.copyOf(regions.get().values());
    }

    private static Map<String, Region> read(JdbcClient jdbc) {
        Map<String, Region> regions = new TreeMap<>();
        jdbc.sql("select code, name, city from jurisdiction.region").query(Region.class).list()
                .forEach(region -> regions.put(region.code(), region));
        return regions;
    }
}
