package org.daiban.closing.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daiban.casefile.EventKind;
import org.daiban.casefile.Measure;
import org.daiban.casefile.Turn;
import org.daiban.closing.Delivery;
import org.daiban.closing.MatterSum;
import org.daiban.document.Paper;
import org.daiban.engine.matter.Limits;

/** 办件办结单: one case file on one sheet, its days and its limits. First edition of the wording, our own. */
final class CompletionPaper {

    private static final String EDITION = "文书模板第 1 版";

    private CompletionPaper() {
    }

    static Paper of(MatterSum matter, Optional<Delivery> delivery, String owner, String window, LocalDate today) {
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Table(List.of(), List.of(28, 72), List.of(
                List.of("项目单位", owner.isEmpty() ? "　　　　　　" : owner),
                List.of("项目", matter.file().projectName()),
                List.of("事项、承办单位", matter.file().matterName() + "　" + matter.file().unitName()),
                List.of("办理结果", result(matter)))));
        blocks.add(new Paper.Table(List.of("收件", "受理", "办结", "送达"), List.of(25, 25, 25, 25), List.of(List.of(
                Days.plain(matter.on(EventKind.RECEIVED)), Days.plain(matter.on(EventKind.ACCEPTED)),
                Days.plain(matter.on(EventKind.DECIDED)), Days.plain(matter.on(EventKind.DELIVERED))))));
        blocks.add(new Paper.Table(List.of(), List.of(28, 72), List.of(
                List.of("法定时限", limit(matter.measure(Limits.STATUTORY))),
                List.of("承诺时限", limit(matter.measure(Limits.PROMISED))),
                List.of("实际用时", used(matter)),
                List.of("停表", stops(matter)),
                List.of("补正告知", matter.corrections() == 0 ? "没有" : matter.corrections() + " 次"),
                List.of("超期及理由", !matter.late() ? "没有超期" : "已超期。" + (matter.overdueReason().isEmpty() ? "没有写明理由" : matter.overdueReason())),
                List.of("各在谁手里", held(matter)),
                List.of("送达", delivery.map(one -> one.way().label() + "，" + one.receiver() + "（" + one.relation() + "）签收").orElse("没有送达回证")))));
        blocks.add(new Paper.Signatures(List.of("代办人员（签名）：", "日期：　　年　　月　　日"), List.of(window + "（盖章）", "")));
        boolean ended = matter.file().state().closed();
        return new Paper("办件办结单", "编号：" + matter.file().code() + (ended ? "" : "　　截至 " + today + "，尚未办完"), blocks, EDITION);
    }

    static String result(MatterSum matter) {
        return matter.decided().map(decided -> decided.decision().label() + (decided.number().isEmpty() ? "" : "，" + decided.number())).orElse(matter.result());
    }

    private static String limit(Measure measure) {
        String due = measure.reading() == null || measure.reading().due() == null ? "" : "，到期日 " + measure.reading().due();
        return measure.limit() + due + (measure.unconfirmed() ? "（待核定）" : "");
    }

    static String used(MatterSum matter) {
        if (matter.used().isEmpty()) {
            return "没有单独计时";
        }
        String used = matter.used().getAsInt() + " 日（按该事项时限的计法，停表除外）";
        return matter.saved().isEmpty() ? used : used + "，" + saved(matter.saved().getAsInt());
    }

    private static String saved(int days) {
        if (days == 0) {
            return "按时限办结";
        }
        return days > 0 ? "比时限早 " + days + " 日" : "超过时限 " + -days + " 日";
    }

    private static String stops(MatterSum matter) {
        return matter.stops().isEmpty() ? "没有" : matter.stops().stream()
                .map(stop -> stop.what() + " " + stop.since() + " 至 " + (stop.until() == null ? "今" : stop.until()))
                .collect(Collectors.joining("；")) + "，共扣除 " + matter.suspended() + " 日";
    }

    private static String held(MatterSum matter) {
        String held = matter.detail().held().stream().filter(one -> one.workingDays() > 0)
                .map(one -> (one.turn() == Turn.UNIT ? matter.file().unitName() : one.turn().label()) + " " + one.workingDays())
                .collect(Collectors.joining("，"));
        return held.isEmpty() ? "都不满一个工作日" : held + "（工作日）";
    }
}
