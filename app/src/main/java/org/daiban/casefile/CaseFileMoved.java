package org.daiban.casefile;

/**
 * Something was recorded of a case file; told in the transaction of the record, so that who follows stands or falls with it.
 *
 * @param file the case file as it is after it
 */
public record CaseFileMoved(CaseFile file, CaseEvent event) {
}
