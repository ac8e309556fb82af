package org.daiban.request;

import java.util.List;
import java.util.UUID;

/**
 * A page of service requests, newest first.
 *
 * @param next the {@code before} of the following page; null on the last
 */
public record RequestList(List<ServiceRequest> requests, UUID next) {
    public RequestList {
        requests = List.copyOf(requests);
    }
}
