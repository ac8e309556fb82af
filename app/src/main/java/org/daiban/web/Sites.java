package org.daiban.web;

import java.util.List;
import java.util.Optional;

/** The jurisdictions with public pages. A port: the module that knows the jurisdictions implements it. */
public interface Sites {

    /** Empty where there is no such jurisdiction or it has not adopted the scheme. */
    Optional<Site> open(String code);

    /** Everything open: the city first. */
    List<Site> all();

    /** A jurisdiction by code, whether it adopted or not. */
    Site of(String code);
}
