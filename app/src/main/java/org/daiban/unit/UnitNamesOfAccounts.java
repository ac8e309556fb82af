package org.daiban.unit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.daiban.identity.UnitNames;
import org.springframework.stereotype.Component;

/** Tells the administration of accounts which units there are. */
@Component
class UnitNamesOfAccounts implements UnitNames {

    private final Units units;

    UnitNamesOfAccounts(Units units) {
        this.units = units;
    }

    @Override
    public Map<UUID, String> all() {
        Map<UUID, String> names = new LinkedHashMap<>();
        units.all().forEach(unit -> names.put(unit.id(), unit.name()));
        return names;
    }
}
