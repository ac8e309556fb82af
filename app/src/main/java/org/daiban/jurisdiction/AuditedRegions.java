package org.daiban.jurisdiction;

import java.util.List;
import org.daiban.audit.EveryJurisdiction;
import org.springframework.stereotype.Component;

/** The city and its counties each keep a record of their own. */
@Component
class AuditedRegions implements EveryJurisdiction {

    private final Regions regions;

    AuditedRegions(Regions regions) {
        this.regions = regions;
    }

    @Override
    public List<String> codes() {
        return regions.all().stream().map(Region::code).toList();
    }
}
