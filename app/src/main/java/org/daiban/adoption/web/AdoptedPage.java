package org.daiban.adoption.web;

import java.util.List;
import org.daiban.identity.Invitation;
import org.daiban.identity.OneTimeCodes;
import org.daiban.identity.Role;
import org.daiban.jurisdiction.Region;

/**
 * Codes, told once.
 *
 * @param again  whether one was issued anew for a county opened before
 * @param people empty where the codes were shown before
 */
public record AdoptedPage(Region county, boolean again, List<Person> people) {

    /** How many days a code can wait. */
    public long days() {
        return OneTimeCodes.VALID.toDays();
    }

    /** One of the first administrators with the code to hand over. */
    public record Person(Role role, String name, String userName, String code) {

        static Person of(Invitation invitation, String userName) {
            return new Person(invitation.actor().role(), invitation.actor().name(), userName, invitation.code());
        }
    }
}
