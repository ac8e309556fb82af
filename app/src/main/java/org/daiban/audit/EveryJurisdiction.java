package org.daiban.audit;

import java.util.List;

/** Whose records there are; answered by the module that knows city and counties. */
public interface EveryJurisdiction {

    /** Administrative codes. */
    List<String> codes();
}
