package org.daiban.engine.clock;

/** The rules a line of an explanation rests on, with their clauses. 推定 marks a reading of ours where the law is silent. */
public enum Rule {
    COUNTED_FROM_NEXT_DAY("《民法典》第201条"),
    WORKING_DAYS("《行政许可法》第82条"),
    CALENDAR_DAYS("《民法典》第201条"),
    EXTENDED("《行政许可法》第42条"),
    SUSPENDED("《行政许可法》第45条"),
    SUSPENSION_OPEN("《行政许可法》第45条；推定"),
    ROLLED("《民法典》第203条"),
    HOLIDAYS("《全国年节及纪念日放假办法》"),
    PROVISIONAL("推定"),
    NOTIFY_WITHIN_FIVE_DAYS("《行政许可法》第32条第1款第4项"),
    DEEMED_ACCEPTED("《行政许可法》第32条第1款第4项"),
    COMPLETED_PAPERS("《行政许可法》第32条第1款第5项"),
    RECEIVED_WHEN_COMPLETED("推定");

    private final String clause;

    Rule(String clause) {
        this.clause = clause;
    }

    /** The clause as Chinese papers cite it. */
    public String clause() {
        return clause;
    }
}
