package org.daiban.adoption.web;

import java.util.List;
import org.daiban.adoption.Adoptions;

/** The counties of the city, adopted or not. */
public record AdoptionsPage(List<Adoptions.County> counties) {
}
