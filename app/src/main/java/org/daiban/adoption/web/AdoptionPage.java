package org.daiban.adoption.web;

import java.util.List;
import java.util.Map;
import org.daiban.adoption.AdoptableUnit;
import org.daiban.adoption.AdoptionDraft;
import org.daiban.identity.Role;
import org.daiban.jurisdiction.Region;
import org.daiban.web.Form;

/**
 * What a county is to begin with, to be filled in or to be looked over.
 *
 * @param draft null while it is filled in
 * @param sent  every field as it was sent, for the page that looks it over
 */
public record AdoptionPage(Region county, Form form, List<AdoptableUnit> units, Map<String, String> levels,
                           Map<String, String> sourcings, List<Role> administrators, AdoptionDraft draft, Map<String, String> sent) {
}
