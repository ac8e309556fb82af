package org.daiban.help;

/** Why somebody got a link. Names are kept in the database. */
enum LinkCause {
    ASKED, REMINDED, CLIMBED, FORWARDED;

    static LinkCause of(HelpEventKind kind) {
        return switch (kind) {
            case REMINDED -> REMINDED;
            case CLIMBED -> CLIMBED;
            case FORWARDED -> FORWARDED;
            default -> ASKED;
        };
    }
}
