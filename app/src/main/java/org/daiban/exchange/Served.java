package org.daiban.exchange;

import java.util.stream.Collectors;
import org.daiban.jurisdiction.Regions;
import org.springframework.stereotype.Component;

/** The jurisdictions this installation answers for. */
@Component
class Served {

    private final Regions regions;

    Served(Regions regions) {
        this.regions = regions;
    }

    /** True where the code is served; else a fault. A missing code was told already. */
    boolean serves(String code, Faults faults) {
        if (code == null || regions.find(code).isPresent()) {
            return code != null;
        }
        String served = regions.all().stream().map(region -> region.code() + " " + region.name()).collect(Collectors.joining("、"));
        faults.add("/jurisdiction", "NOT_OFFERED", "没有行政区划“" + Given.shortened(code) + "”，可用的是 " + served + "。");
        return false;
    }
}
