package org.daiban.exchange;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daiban.engine.clock.ClockEvent;
import org.daiban.engine.clock.ClockStart;
import org.daiban.engine.clock.DayUnit;
import org.daiban.engine.clock.TimeLimit;

/** A legal clock to be read. */
@Schema(description = "一段法定或者承诺时限、发生过的事，以及要看哪一天的读数")
record ReadingRequest(
        @Schema(description = "行政区划代码", example = "441400", requiredMode = REQUIRED) String jurisdiction,
        @Schema(requiredMode = REQUIRED) Limit limit,
        @Schema(description = "发生过的事，次序不限，以日期为准；还没有收件的写空列表", requiredMode = REQUIRED) List<Event> events,
        @Schema(description = "看哪一天的读数，按当日终了计；不写为今天", example = "2026-03-20") LocalDate asOf) {

    private static final int MOST_EVENTS = 500;
    private static final int LONGEST_TEXT = 100;

    @Schema(name = "TimeLimit", description = "时限")
    record Limit(
            @Schema(description = "天数", minimum = "1", maximum = "999", example = "20", requiredMode = REQUIRED) int amount,
            @Schema(description = "单位：工作日，或者自然日（末日为休假日的顺延）", requiredMode = REQUIRED) DayUnit unit,
            @Schema(description = "起点：受理、收到、事件", requiredMode = REQUIRED) ClockStart starts) {
    }

    @Schema(name = "ClockEvent", description = "发生过的一件事")
    record Event(
            @Schema(description = "收件、补正告知、补正齐全、受理、起算事件、停表开始、停表结束、延长、办结、撤回、不予受理", requiredMode = REQUIRED) EventType type,
            @Schema(description = "哪一天", example = "2026-03-02", requiredMode = REQUIRED) LocalDate on,
            @Schema(description = "原因；停表的可以写 HEARING、TENDER、AUCTION、INSPECTION、TEST、QUARANTINE、APPRAISAL、EXPERT_REVIEW，也可以直接写文字", example = "EXPERT_REVIEW") String reason,
            @Schema(description = "同时有几段停表时区分哪一段；只用于 SUSPENDED、RESUMED") String key,
            @Schema(description = "延长的天数，单位同时限；EXTENDED 必填，其他不写", example = "10") Integer amount) {

        ClockEvent engine() {
            return switch (type) {
                case RECEIVED -> new ClockEvent.Received(on);
                case CORRECTION_NOTIFIED -> new ClockEvent.CorrectionNotified(on);
                case CORRECTION_COMPLETED -> new ClockEvent.CorrectionCompleted(on);
                case ACCEPTED -> new ClockEvent.Accepted(on);
                case OCCURRED -> new ClockEvent.Occurred(on);
                case SUSPENDED -> new ClockEvent.Suspended(on, SuspensionReason.label(reason), key);
                case RESUMED -> new ClockEvent.Resumed(on, key);
                case EXTENDED -> new ClockEvent.Extended(on, amount);
                case DECIDED -> new ClockEvent.Decided(on);
                case WITHDRAWN -> new ClockEvent.Withdrawn(on);
                case DECLINED -> new ClockEvent.Declined(on);
            };
        }
    }

    TimeLimit engineLimit() {
        return new TimeLimit(limit.amount(), limit.unit(), limit.starts());
    }

    List<ClockEvent> engineEvents() {
        return events.stream().map(Event::engine).toList();
    }

    /** The request, or null with faults. */
    static ReadingRequest read(Given body, Served served, LocalDate today, Faults faults) {
        if (!body.isObjectOf("jurisdiction", "limit", "events", "asOf")) {
            return null;
        }
        String jurisdiction = body.member("jurisdiction").text(LONGEST_TEXT);
        served.serves(jurisdiction, faults);
        Limit limit = limit(body.member("limit"));
        List<Event> events = new ArrayList<>();
        body.member("events").items(MOST_EVENTS).forEach(event -> events.add(event(event)));
        LocalDate asOf = body.member("asOf").isGiven() ? body.member("asOf").date() : today;
        return faults.any() ? null : new ReadingRequest(jurisdiction, limit, events, asOf);
    }

    private static Limit limit(Given given) {
        if (!given.isObjectOf("amount", "unit", "starts")) {
            return null;
        }
        Integer amount = given.member("amount").whole();
        DayUnit unit = given.member("unit").oneOf(DayUnit.class, "R22-62");
        ClockStart starts = given.member("starts").oneOf(ClockStart.class, "NOT_OFFERED");
        return amount == null ? null : new Limit(amount, unit, starts);
    }

    private static Event event(Given given) {
        if (!given.isObjectOf("type", "on", "reason", "key", "amount")) {
            return null;
        }
        EventType type = given.member("type").oneOf(EventType.class, "R22-66");
        LocalDate on = given.member("on").date();
        String reason = optionalText(given.member("reason"));
        String key = optionalText(given.member("key"));
        boolean extended = type == EventType.EXTENDED;
        Integer amount = extended ? given.member("amount").whole() : null;
        if (type != null && !extended && given.member("amount").isGiven()) {
            given.member("amount").fault("UNKNOWN_FIELD", type + " 没有 amount，只有 EXTENDED 有。");
        }
        boolean keyed = type == null || type == EventType.SUSPENDED || type == EventType.RESUMED;
        if (!keyed && given.member("key").isGiven()) {
            given.member("key").fault("UNKNOWN_FIELD", type + " 没有 key，只有 SUSPENDED、RESUMED 有。");
        }
        return new Event(type, on, reason, key, amount);
    }

    private static String optionalText(Given given) {
        String text = given.isGiven() ? given.text(LONGEST_TEXT) : "";
        return text == null ? "" : text;
    }
}
