package org.daiban.adoption.web;

import java.util.List;
import org.daiban.adoption.FirstPeople.Administrator;
import org.daiban.jurisdiction.Adoption;
import org.daiban.jurisdiction.Region;
import org.daiban.web.Form;

/** A county that was opened, and which of its first administrators have come in. */
public record OpenedPage(Region county, Adoption adoption, List<Administrator> people, Form form) {
}
