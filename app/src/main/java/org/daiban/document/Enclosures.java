package org.daiban.document;

import java.util.List;
import java.util.UUID;

/**
 * What a module lays into the archive of a project. Each module that keeps papers of projects has one such bean; asked
 * within the reach of whoever asks.
 */
public interface Enclosures {

    /** In the order they are to lie in; empty where the module has nothing of the project. */
    List<Bundle.Entry> of(UUID project);
}
