package org.daiban.membership;

import java.util.Optional;
import org.daiban.document.Upload;

/**
 * What someone types who wants to act for an owner.
 *
 * @param capacity null where none was chosen
 * @param letter   the letter of authority
 */
public record NewAsk(String personName, String creditCode, String ownerName, Capacity capacity, String note, Optional<Upload> letter) {
}
