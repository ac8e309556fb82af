package org.daiban.catalogue.web;

import java.util.List;
import org.daiban.catalogue.CatalogueDifference;
import org.daiban.engine.Problem;
import org.daiban.web.Form;

/**
 * Files to check and publish.
 *
 * @param version    the version in force
 * @param problems   everything wrong with the files
 * @param difference what they would change; null until they were checked and found good
 */
public record CheckPage(int version, Form form, List<Problem> problems, CatalogueDifference difference) {
}
