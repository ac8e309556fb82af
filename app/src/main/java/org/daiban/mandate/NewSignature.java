package org.daiban.mandate;

import java.time.LocalDate;
import java.util.Optional;
import org.daiban.document.Upload;

/**
 * The signed paper as it comes in.
 *
 * @param on       null where missing
 * @param by       who signed, or whose seal it is
 * @param evidence the scan; empty where none was chosen
 */
public record NewSignature(LocalDate on, String by, Optional<Upload> evidence) {
}
