package org.daiban.request.web;

import java.util.Map;
import org.daiban.party.Owner;
import org.daiban.web.Form;

/**
 * @param owner    who asks, where known; null until the credit code is typed
 * @param projects the owner's projects to choose from, by id; with none first
 * @param channels how the owner came; empty in the owner's own space
 */
public record NewRequestPage(Form form, Owner owner, Map<String, String> projects, Map<String, String> modes, Map<String, String> channels) {
}
