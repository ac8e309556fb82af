package org.daiban.engine.matter;

import java.util.Optional;

/** 核定: what somebody in charge has confirmed. It holds for the value that was confirmed and for no other. */
@FunctionalInterface
public interface ConfirmedValues {

    /**
     * Who confirmed it and by which document, in words.
     *
     * @param figure its name, see {@link Figure#of}
     * @param value  its whole value, see {@link Figure#value}
     */
    Optional<String> source(String figure, String value);
}
