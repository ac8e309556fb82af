package org.daiban.engine.roadmap;

/** The three kinds of project the city promises totals for (梅市府〔2019〕12号). */
public enum TotalKind {
    GOVERNMENT("政府投资项目"),
    SOCIAL("社会投资项目"),
    WITH_PLAN_OR_SMALL("带方案出让和中小型社会投资项目");

    private final String label;

    TotalKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
