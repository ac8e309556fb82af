package org.daiban.engine.roadmap;

/** The three kinds of project the city promises totals for (梅市府〔2019〕12号). */
enum TotalKind {
    GOVERNMENT, SOCIAL, WITH_PLAN_OR_SMALL
}
