package org.daiban.credential.web;

import java.util.List;
import org.daiban.web.Form;

/**
 * A person's own account.
 *
 * @param userName   empty for who has no account of staff
 * @param entered    entered with password and second factor; demo people and owners are not
 * @param passwordOn since when the password holds, and until when; worded
 * @param factorOn   since when the second factor holds
 */
public record OwnAccountPage(Form form, String userName, boolean entered, String passwordOn, String factorOn, int recoveryCodesLeft,
                             List<Place> places) {

    /** Where the account is signed in; worded. */
    public record Place(String id, String device, String address, String since, String lastUsed, boolean present) {
    }

    public boolean fewRecoveryCodes() {
        return recoveryCodesLeft < 3;
    }
}
