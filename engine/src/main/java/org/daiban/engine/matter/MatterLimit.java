package org.daiban.engine.matter;

/**
 * A time limit as the catalogue states it.
 *
 * @param amount days of the unit, above 0; 0 where the unit has no amount
 * @param note   extensions, steps and doubts, in the words of the catalogue
 */
public record MatterLimit(int amount, LimitUnit unit, String note) {
    private static final String OWNERS_DUTY = "【申报方义务期限】";

    /** True where the limit binds the applicant or the reviewing body, and so is not handling time of an authority. */
    public boolean ownersDuty() {
        return note.startsWith(OWNERS_DUTY);
    }

    public String label() {
        return unit.hasAmount() ? amount + unit.label() : unit.label();
    }
}
