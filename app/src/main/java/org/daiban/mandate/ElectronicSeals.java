package org.daiban.mandate;

import java.time.LocalDate;
import java.util.Optional;
import org.daiban.document.Upload;

/**
 * A service that verifies electronic seals (电子签名法第14条). The house ships none: where a city has one, it is a bean of
 * this type; where not, only the scan of a stamped paper is taken.
 */
public interface ElectronicSeals {

    /** What the owner knows the service as. */
    String name();

    /** The seal on a PDF; empty where the file carries none, so that it is a scan like any other. */
    Optional<Seal> verify(Upload file);

    /**
     * What the service found.
     *
     * @param valid  whether the seal is good and the file unchanged since
     * @param of     whose seal it is
     * @param serial of the seal's certificate
     */
    record Seal(boolean valid, String of, LocalDate on, String serial) {
    }
}
