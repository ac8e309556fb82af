package org.daiban.project;

import java.util.UUID;

/**
 * What is typed of a new project.
 *
 * @param code      项目代码, empty where the project has none yet
 * @param noCodeWhy why there is none; asked for where the code is empty
 */
public record NewProject(UUID owner, String name, String code, String noCodeWhy, String place, String summary) {

    /** The same project of this owner. */
    public NewProject of(UUID registeredOwner) {
        return new NewProject(registeredOwner, name, code, noCodeWhy, place, summary);
    }
}
