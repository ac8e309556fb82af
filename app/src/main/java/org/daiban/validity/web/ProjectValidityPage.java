package org.daiban.validity.web;

import java.util.List;
import java.util.UUID;

public record ProjectValidityPage(UUID project, String projectName, List<Lapsing> rows) {
}
