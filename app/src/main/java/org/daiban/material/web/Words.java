package org.daiban.material.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.daiban.material.LineState;
import org.daiban.material.Paper;
import org.daiban.material.PaperLine;

/** How papers are spoken of on pages. */
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneId.of("Asia/Shanghai"));

    private Words() {
    }

    public static String size(long bytes) {
        return bytes < 1024 * 1024 ? (bytes + 1023) / 1024 + " KB"
                : BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(1024 * 1024), 1, RoundingMode.HALF_UP).toPlainString() + " MB";
    }

    public static String day(Instant at) {
        return DAY.format(at);
    }

    /** 第 2 版 · PDF 3.4 MB · 江女士 2026-11-20 */
    public static String version(Paper.Version version) {
        return "第 " + version.number() + " 版 · " + version.type() + " " + size(version.size()) + " · " + version.handedBy() + " " + day(version.at());
    }

    /** When it lapses; empty where it does not. */
    public static String validity(Paper.Version version, LocalDate today) {
        if (version.validUntil() == null) {
            return "";
        }
        return version.lapsed(today) ? "有效期到 " + version.validUntil() + "，已过期"
                : version.lapsesSoon(today) ? "有效期到 " + version.validUntil() + "，快到期了" : "有效期到 " + version.validUntil();
    }

    /** What the window said of a line last, with who and when; empty where it said nothing. */
    public static String said(PaperLine line) {
        return line.lastCheck().map(entry -> entry.by() + " " + day(entry.at()) + (entry.original() ? "，看过原件" : "")
                + (entry.copies() > 0 ? "，收复印件 " + entry.copies() + " 份" : "")).orElse("");
    }

    /** The class of the mark of a state: colour never stands alone. */
    public static String mark(LineState state) {
        return switch (state) {
            case MISSING -> "mark";
            case WRONG, LAPSED -> "mark is-bad";
            case TO_CHECK -> "mark is-due";
            case GOOD -> "mark is-good";
            case NOT_NEEDED -> "mark plain";
        };
    }
}
