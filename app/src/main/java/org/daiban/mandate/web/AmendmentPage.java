package org.daiban.mandate.web;

import java.util.List;
import java.util.Map;
import org.daiban.mandate.Authority;
import org.daiban.web.Form;

/**
 * @param basis    which roadmap the offered matters come from
 * @param stages   with the matters offered in each
 * @param officers names by account
 * @param reserved what always stays with the owner
 */
public record AmendmentPage(Form form, String mandateId, String number, String ownerName, String basis,
                            List<DraftPage.StageChoice> stages, Map<String, String> officers, List<Authority> grantable,
                            List<Authority> reserved, Map<String, String> subDelegation) {
}
