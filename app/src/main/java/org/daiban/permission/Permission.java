package org.daiban.permission;

import java.util.Map;
import java.util.Optional;
import org.daiban.identity.Reach;
import org.daiban.identity.Role;

/**
 * What one handler lets people do.
 *
 * @param module  the Chinese name of its module
 * @param does    what it does, in its own words
 * @param submits whether it changes something; otherwise it shows
 * @param address with its variables, e.g. {@code /projects/{id}}
 * @param open    whether anybody may, signed in or not
 * @param reaches how far each role goes that may; empty where it is open
 */
public record Permission(String module, String does, boolean submits, String address, boolean open, Map<Role, Reach> reaches) {

    public Permission {
        reaches = Map.copyOf(reaches);
    }

    public Optional<Reach> reach(Role role) {
        return Optional.ofNullable(reaches.get(role));
    }
}
