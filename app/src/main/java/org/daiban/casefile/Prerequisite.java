package org.daiban.casefile;

import java.util.UUID;

/**
 * 前置事项 of a case file.
 *
 * @param name     the matter, or the alternatives of which one is enough
 * @param caseFile null where none is opened
 */
public record Prerequisite(String name, boolean done, UUID caseFile) {
}
