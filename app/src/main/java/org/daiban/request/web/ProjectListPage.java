package org.daiban.request.web;

import java.util.List;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * @param problem what is wrong with what was looked for; empty mostly
 * @param more    the link to the following page; empty on the last
 */
public record ProjectListPage(String words, boolean mine, String problem, List<Row> rows, String more) {
    public ProjectListPage {
        rows = List.copyOf(rows);
    }

    /** Where the same list is to be had as a file. */
    public String excel() {
        return UriComponentsBuilder.fromPath("/projects/list.xlsx").queryParam("q", words).queryParam("mine", mine)
                .build().encode().toUriString();
    }

    public record Row(UUID id, String name, String owner, String code, String modes, String officer, String registeredOn,
                      String state, boolean waiting) {
    }
}
