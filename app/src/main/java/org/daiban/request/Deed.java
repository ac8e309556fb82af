package org.daiban.request;

import java.util.UUID;

/** What somebody does with a service request once it was asked. */
public sealed interface Deed {

    EntryKind kind();

    /** What is said; empty where nothing need be. */
    default String text() {
        return "";
    }

    /**
     * The bureau gives it to an officer.
     *
     * @param from who was seen to have it; null for nobody
     */
    record Assigned(UUID from, UUID to, String text) implements Deed {
        @Override
        public EntryKind kind() {
            return EntryKind.ASSIGNED;
        }
    }

    /** @param channel how the owner said it */
    record FollowedUp(Channel channel, String text) implements Deed {
        @Override
        public EntryKind kind() {
            return EntryKind.FOLLOWED_UP;
        }
    }

    /** The window answers and goes on. */
    record Replied(String text) implements Deed {
        @Override
        public EntryKind kind() {
            return EntryKind.REPLIED;
        }
    }

    /** The window answers and asks for more. */
    record Inquired(String text) implements Deed {
        @Override
        public EntryKind kind() {
            return EntryKind.INQUIRED;
        }
    }

    record Noted(String text) implements Deed {
        @Override
        public EntryKind kind() {
            return EntryKind.NOTED;
        }
    }

    /**
     * It becomes another kind of help, or is tied to a project.
     *
     * @param mode    null as seen where not one of them was chosen
     * @param project null for none
     */
    record Changed(Mode mode, UUID project, String text) implements Deed {
        @Override
        public EntryKind kind() {
            return EntryKind.CHANGED;
        }
    }

    /** @param result null where none was chosen */
    record Proposed(Result result, String text) implements Deed {
        @Override
        public EntryKind kind() {
            return EntryKind.PROPOSED;
        }
    }

    /** @param text by an officer: who agreed, when, in which way */
    record Agreed(String text) implements Deed {
        @Override
        public EntryKind kind() {
            return EntryKind.AGREED;
        }
    }

    record Objected(String text) implements Deed {
        @Override
        public EntryKind kind() {
            return EntryKind.OBJECTED;
        }
    }

    /** The period to agree is over without a word. */
    record Lapsed() implements Deed {
        @Override
        public EntryKind kind() {
            return EntryKind.LAPSED;
        }
    }

    /** The owner needs no more help. */
    record Closed(String text) implements Deed {
        @Override
        public EntryKind kind() {
            return EntryKind.CLOSED;
        }
    }

    record Reopened(String text) implements Deed {
        @Override
        public EntryKind kind() {
            return EntryKind.REOPENED;
        }
    }
}
