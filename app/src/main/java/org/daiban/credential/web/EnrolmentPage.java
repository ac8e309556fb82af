package org.daiban.credential.web;

import org.daiban.web.Form;
import org.daiban.web.QrPicture;

/**
 * A secret for an authenticator, as a picture and to be typed.
 *
 * @param action where the confirming code is sent
 */
public record EnrolmentPage(Form form, String userName, String secret, QrPicture picture, String action) {
}
