package org.daiban.exchange;

/** The examples of the API document; a test holds each of them true. */
final class Examples {

    static final String DUE = """
            {"due": "2026-02-27", "provisional": false, "calendarVersion": 1, "explanation": [
              {"text": "2026年2月13日当日不计，自次日起算。", "clause": "《民法典》第201条", "days": 0, "on": "2026-02-13"},
              {"text": "时限 5 个工作日，数到 2026年2月27日。", "clause": "《行政许可法》第82条", "days": 5, "on": "2026-02-27"},
              {"text": "从起算到届满，星期一至五放假 6 日不计，周末调休上班 1 日计入。", "clause": "《全国年节及纪念日放假办法》", "days": 0, "on": "2026-02-27"}]}""";

    static final String READING = """
            {"jurisdiction": "441400",
             "limit": {"amount": 20, "unit": "WORKING_DAYS", "starts": "ACCEPTANCE"},
             "events": [
               {"type": "RECEIVED", "on": "2026-03-02"},
               {"type": "ACCEPTED", "on": "2026-03-04"},
               {"type": "SUSPENDED", "on": "2026-03-10", "reason": "EXPERT_REVIEW"},
               {"type": "RESUMED", "on": "2026-03-16"},
               {"type": "EXTENDED", "on": "2026-03-30", "amount": 10}],
             "asOf": "2026-04-01"}""";

    static final String ROADMAP = """
            {"jurisdiction": "441400",
             "start": "2026-03-02",
             "facts": {"investmentKind": "ENTERPRISE", "landSupply": "GRANT", "projectClass": "3", "buildingUse": "INDUSTRIAL",
                       "planningArea": "URBAN", "siteAreaHectares": 12.5, "environmentalClass": "REPORT", "socialRisk": false},
             "limits": "PROMISED",
             "choices": []}""";

    private Examples() {
    }
}
