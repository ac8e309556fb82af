package org.daiban.project;

import java.time.LocalDate;
import java.util.Optional;
import org.daiban.rule.Refusal;

/**
 * 项目代码 (GB/T 40058—2021): 24 characters with 4 hyphens. Form, time and region only: how the last digit is reckoned is
 * not known for sure and is not checked (docs/law/09).
 */
final class ProjectCode {

    private static final String FORM = "\\d{4}-\\d{6}-\\d{2}-\\d{2}-\\d{6}";
    private static final String CLAUSE = "GB/T 40058—2021";
    /** The first codes of the national platform date from 2016; older years are typing errors. */
    private static final int FIRST_YEAR = 2015;

    private ProjectCode() {
    }

    /** As it is kept: no spaces, plain hyphens and digits; hyphens put in where 20 digits were typed without any. */
    static String normal(String typed) {
        String code = java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u3000]", "").replaceAll("[‐‑–—−]", "-");
        return code.matches("\\d{20}")
                ? code.substring(0, 4) + "-" + code.substring(4, 10) + "-" + code.substring(10, 12) + "-"
                        + code.substring(12, 14) + "-" + code.substring(14)
                : code;
    }

    static Optional<Refusal> fault(String typed, String field, LocalDate today) {
        String code = normal(typed);
        if (code.matches(FORM + "-\\d{3}")) {
            return Optional.of(new Refusal("R01-21", "项目代码末尾的“" + code.substring(24) + "”是子项后缀，请去掉后再填。", CLAUSE, field));
        }
        if (!code.matches(FORM)) {
            return Optional.of(new Refusal("R01-21", "项目代码形如 2509-320193-89-01-544060，共 24 位，含 4 个连字符；现在是 "
                    + code.length() + " 位。", CLAUSE, field));
        }
        if (!plausibleTime(code.substring(0, 4), today)) {
            return Optional.of(new Refusal("R01-23", "项目代码首段 " + code.substring(0, 4)
                    + " 既不是合理的年份，也不是合理的年月。", "", field));
        }
        return Optional.empty();
    }

    /** A remark where the region segment is not of this prefecture; projects across borders are normal. */
    static Optional<String> remark(String code, String jurisdiction) {
        String region = code.length() < 11 ? "" : code.substring(5, 11);
        boolean ours = region.isEmpty() || region.startsWith(jurisdiction.substring(0, 4));
        return ours ? Optional.empty() : Optional.of("项目代码的地区段 " + region + " 不是本地区，请确认。");
    }

    /** Old codes begin with a year (2020), new ones with year and month (2012 is December 2020); one reading is enough. */
    private static boolean plausibleTime(String segment, LocalDate today) {
        int number = Integer.parseInt(segment);
        boolean year = number >= FIRST_YEAR && number <= today.getYear();
        int month = number % 100;
        int yearOfMonth = 2000 + number / 100;
        boolean yearAndMonth = month >= 1 && month <= 12 && yearOfMonth >= FIRST_YEAR
                && !LocalDate.of(yearOfMonth, month, 1).isAfter(today);
        return year || yearAndMonth;
    }
}
