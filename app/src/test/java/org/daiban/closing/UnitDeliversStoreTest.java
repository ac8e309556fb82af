package org.daiban.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.CaseState;
import org.daiban.casefile.Doer;
import org.daiban.casefile.Happening;
import org.daiban.casefile.NewEvent;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.rating.Ratings;
import org.daiban.sql.Confinement;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A unit that hands its result over itself, confined to its own rows, as it is when signed in. */
@DaibanTest
class UnitDeliversStoreTest {

    private static final String COUNTY = "441422";

    @Autowired
    ApplicationContext house;
    @Autowired
    CaseFiles caseFiles;
    @Autowired
    Ratings ratings;

    @Test
    void what_a_unit_delivers_is_to_be_rated_as_well() {
        EndWorld world = new EndWorld(house, COUNTY);
        UUID unit = world.file().unit();
        Actor clerk = new Actor(UUID.randomUUID(), "单位经办", Role.UNIT, COUNTY, unit, null);
        Confinement.enter(Confinement.toUnit(unit));
        try {
            Jurisdiction.within(COUNTY, () -> caseFiles.record(clerk, world.caseFile, NewEvent.pushed(new Happening.Delivered(Doer.OWNER), LocalDate.now()),
                    3, UUID.randomUUID()).orThrow());
        } finally {
            Confinement.leave();
        }
        assertThat(world.file().state()).isEqualTo(CaseState.DELIVERED);
        assertThat(Jurisdiction.within(COUNTY, () -> ratings.find(world.bureau, world.caseFile))).isPresent();
    }
}
