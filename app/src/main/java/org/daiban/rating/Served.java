package org.daiban.rating;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A case file whose result reached its owner.
 *
 * @param unit     null where who decided is no unit of this service
 * @param callOn   from this day on it is called back
 * @param rating   empty until its owner rated it
 * @param followUp empty where nothing bad was said
 */
public record Served(UUID caseFile, UUID project, String projectName, UUID owner, UUID officer, UUID unit, String unitName,
                     String matterName, String code, LocalDate deliveredOn, LocalDate callOn, Optional<Rating> rating,
                     Optional<FollowUp> followUp) {
}
