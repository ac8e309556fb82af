package org.daiban.person.web;

import java.util.List;
import org.daiban.person.IdentityService;

/**
 * How an owner's person can enter here.
 *
 * @param phone whether by phone
 * @param to    the path asked for before; empty for none
 */
public record EntryChoices(List<IdentityService> services, boolean phone, String to) {
}
