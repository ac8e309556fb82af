package org.daiban.identity;

/**
 * How surely the house knows that a person is who they say (可信等级). Asked only of those who act for an owner: staff prove
 * themselves by their own factors.
 */
public enum Trust {
    /** A code sent to a phone: whoever holds the phone. */
    LOW("未实名核验"),
    /** A real name verified by an identity service. */
    HIGH("已实名核验");

    private final String label;

    Trust(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
