package org.daiban.request.web;

import java.util.Map;
import org.daiban.party.Owner;
import org.daiban.web.Form;

/**
 * @param owner the owner registered under the credit code typed so far; null where none is
 * @param modes label of each mode by its name
 */
public record WalkInPage(Form form, Owner owner, Map<String, String> modes) {
}
