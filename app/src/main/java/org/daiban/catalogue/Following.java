package org.daiban.catalogue;

import org.daiban.jurisdiction.Jurisdictions;
import org.daiban.jurisdiction.Region;
import org.daiban.jurisdiction.Regions;
import org.daiban.sql.Jurisdiction;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the counties follow the city: as soon as it publishes, and every few minutes what was lost or begins on a day. */
@Component
class Following {

    private static final long EVERY_MILLISECONDS = 5 * 60 * 1000;

    private final CatalogueSources sources;
    private final Jurisdictions jurisdictions;
    private final Regions regions;

    Following(CatalogueSources sources, Jurisdictions jurisdictions, Regions regions) {
        this.sources = sources;
        this.jurisdictions = jurisdictions;
        this.regions = regions;
    }

    @EventListener
    void on(CatalogueChanged changed) {
        regions.all().stream().filter(region -> region.city().equals(changed.jurisdiction())).forEach(this::follow);
    }

    @Scheduled(initialDelay = EVERY_MILLISECONDS, fixedDelay = EVERY_MILLISECONDS)
    void catchUp() {
        regions.all().forEach(this::follow);
    }

    private void follow(Region region) {
        if (!region.isCity() && jurisdictions.isAtWork(region.code())) {
            Jurisdiction.within(region.code(), sources::follow);
        }
    }
}
