package org.daiban.notice;

/** The way of texts to phones (短信). One gateway an installation; where none is, what needs texts is closed and says so. */
public interface TextMessages {

    /** Whether texts can be sent at all here. */
    boolean isOpen();

    /**
     * Hands a text to the gateway, outside any transaction.
     *
     * @param phone eleven digits
     * @return whether the gateway took it; that it arrived nobody promises
     */
    boolean send(String phone, String text);
}
