package org.daiban.mandate.web;

import java.util.List;
import org.daiban.mandate.HandOver;
import org.daiban.web.Form;

/**
 * @param held     what is still with the window
 * @param may      whether this person may record
 * @param taking   the form of what comes in; its rows are {@code rows} in number
 * @param giving   the form of what goes back, one row for each line of {@code held}
 */
public record HandOverPage(String mandateId, String number, String projectName, List<HandOver> handOvers,
                           List<HandOver.Line> held, boolean may, Form taking, Form giving, int rows) {
}
