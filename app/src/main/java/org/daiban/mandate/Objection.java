package org.daiban.mandate;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** 异议: the owner does not agree with an act done in their name; the act stays recorded, the officer must answer. */
public record Objection(UUID id, UUID mandate, DoneAct act, String said, String by, Instant at, Optional<Answer> answer) {

    public record Answer(String said, String by, Instant at) {
    }
}
