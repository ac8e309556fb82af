package org.daiban.engine.roadmap;

/** What an owner may choose in order to be faster. Which matters it helps is local data ({@link LocalRules}). */
public enum Choice {
    /** Decided on the day of application upon a written undertaking, where the published list allows it. */
    UNDERTAKING("告知承诺", "《广东省优化营商环境条例》第36条、第38条第2款"),
    /** Accepted although minor papers are owed: the owner's preparation runs beside the handling. */
    CONDITIONAL_ACCEPTANCE("容缺受理", "《广东省优化营商环境条例》第32条"),
    /** The land is granted with its design: no review of the design, second and third stage are one. */
    PLAN_WITH_LAND("带方案出让", "国办发〔2018〕33号");

    private final String label;
    private final String basis;

    Choice(String label, String basis) {
        this.label = label;
        this.basis = basis;
    }

    public String label() {
        return label;
    }

    public String basis() {
        return basis;
    }
}
