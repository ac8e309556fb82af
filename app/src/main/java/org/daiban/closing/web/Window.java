package org.daiban.closing.web;

import org.daiban.jurisdiction.Letterhead;

/** The window as papers call it. */
final class Window {

    private Window() {
    }

    static String of(Letterhead letterhead) {
        return letterhead.place() + "政务服务中心企业代办服务专窗";
    }
}
