package org.daiban.handover.web;

import java.util.List;
import java.util.Map;
import org.daiban.handover.HandoverLine;
import org.daiban.web.Form;

/**
 * The form by which work is handed over.
 *
 * @param ownName   whose work it is; empty where the bureau has to choose
 * @param officers  whom it may go to, by account
 * @param absent    whom the bureau may choose from, by account; empty for an officer
 * @param mandates  those in force, with whether the one proposed is named
 * @param work      the address of the list of open work; empty until it is known whose
 */
public record OfferPage(Form form, String ownName, Map<String, String> officers, Map<String, String> absent, Map<String, String> reasons,
                        List<HandoverLine> mandates, String work) {
}
