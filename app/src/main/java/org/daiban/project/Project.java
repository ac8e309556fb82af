package org.daiban.project;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One construction project of one owner.
 *
 * @param code      项目代码; empty where there is none (yet)
 * @param officer   the account of the officer in charge
 * @param admission the finding in force; null where the project is not admitted
 */
public record Project(UUID id, UUID owner, String ownerName, String name, String code, String noCodeWhy, String place,
                      String summary, UUID officer, String officerName, Admission admission, LocalDate registeredOn,
                      int version) {

    public boolean admitted() {
        return admission != null;
    }
}
