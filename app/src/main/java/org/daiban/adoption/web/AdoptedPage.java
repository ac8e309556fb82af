package org.daiban.adoption.web;

import java.util.List;
import org.daiban.identity.Invitation;
import org.daiban.identity.Role;
import org.daiban.jurisdiction.Region;

/** @param people empty where the codes were shown before */
public record AdoptedPage(Region county, List<Person> people) {

    /** One of the first administrators with the code to hand over. */
    public record Person(Role role, String name, String userName, String code) {

        static Person of(Invitation invitation, String userName) {
            return new Person(invitation.actor().role(), invitation.actor().name(), userName, invitation.code());
        }
    }
}
