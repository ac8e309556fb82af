package org.daiban.unit;

import java.util.Objects;
import java.util.UUID;

/**
 * 单位: a department or public utility that answers in this service.
 *
 * @param kind      市级部门, 上级部门 or 公用企业
 * @param dutyPhone null where nobody has told us; never guessed
 */
public record Unit(UUID id, String name, String kind, String dutyPhone) {
    public Unit {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
    }
}
