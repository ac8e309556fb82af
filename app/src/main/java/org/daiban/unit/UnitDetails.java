package org.daiban.unit;

import java.util.UUID;

/**
 * What is told of a unit.
 *
 * @param parent    null for one that stands by itself
 * @param dutyPhone empty where not known
 */
public record UnitDetails(String name, String kind, UUID parent, String dutyPhone) {
}
