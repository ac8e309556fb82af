package org.daiban.catalogue.draft;

import java.util.Map;

/** A change of the draft's files. */
public sealed interface Edit permits MatterEdit, Retirement, TotalsEdit, FilesTaken {

    /** In few words, for the history. */
    String what();

    /** The matter it is about; empty where it is about more. Two people may change different matters at a time. */
    String matter();

    /**
     * @param files     the draft's, by name
     * @param baseFiles those of the version it follows
     */
    Map<String, String> apply(Map<String, String> files, Map<String, String> baseFiles);
}
