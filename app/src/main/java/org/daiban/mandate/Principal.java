package org.daiban.mandate;

import java.util.UUID;

/**
 * 委托人, the owner and project as they were when the mandate was drafted.
 *
 * @param projectCode empty while the project has none
 * @param contact     the person the owner names; empty leaves a blank to fill in by hand
 * @param phone       the same
 */
public record Principal(UUID owner, String name, String creditCode, String contact, String phone, String projectName,
                        String projectCode) {
}
