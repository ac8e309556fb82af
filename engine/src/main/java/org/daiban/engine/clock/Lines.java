package org.daiban.engine.clock;

import java.time.LocalDate;
import org.daiban.engine.calendar.Due;

/** The kinds of lines. They keep what they tell about; the sentence is made when somebody reads it. */
final class Lines {
    private Lines() {
    }

    static String day(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** The clock has not started: nothing came in, or it is not accepted yet. */
    record Waiting(ClockStart starts, LocalDate on) implements Line {
        @Override
        public Rule rule() {
            return Rule.COUNTED_FROM_NEXT_DAY;
        }

        @Override
        public int days() {
            return 0;
        }

        @Override
        public String text() {
            return "时限自" + starts.word() + "的次日起算，目前还没有" + starts.word() + "，尚未起算。";
        }
    }

    /** The authority has five working days to answer. */
    record Answering(LocalDate papersOn, Due until) implements Line {
        @Override
        public Rule rule() {
            return Rule.NOTIFY_WITHIN_FIVE_DAYS;
        }

        @Override
        public int days() {
            return 0;
        }

        @Override
        public LocalDate on() {
            return until.on();
        }

        @Override
        public String text() {
            return day(papersOn) + "收到材料，5 个工作日内应当受理、决定不予受理或者一次告知补正，最迟 " + day(until.on())
                + (until.provisional() ? "（暂定）" : "") + "；逾期不告知的，自收到材料之日起即为受理。";
        }
    }

    /** The papers are with the applicant. */
    record Correcting(LocalDate on) implements Line {
        @Override
        public Rule rule() {
            return Rule.COMPLETED_PAPERS;
        }

        @Override
        public int days() {
            return 0;
        }

        @Override
        public String text() {
            return day(on) + "已一次告知补正，补正齐全即应受理；补正的时间不计入时限。";
        }
    }

    /** The papers are complete; the law names no days for the acceptance that must follow. */
    record Corrected(LocalDate on) implements Line {
        @Override
        public Rule rule() {
            return Rule.COMPLETED_PAPERS;
        }

        @Override
        public int days() {
            return 0;
        }

        @Override
        public String text() {
            return day(on) + "已补正齐全，应当受理，待受理。";
        }
    }

    record DeemedAccepted(LocalDate on, LocalDate answerBy) implements Line {
        @Override
        public Rule rule() {
            return Rule.DEEMED_ACCEPTED;
        }

        @Override
        public int days() {
            return 0;
        }

        @Override
        public String text() {
            return "到 " + day(answerBy) + "（收到材料后第 5 个工作日）没有受理也没有告知补正，自收到材料之日 " + day(on)
                + " 起即为受理。";
        }
    }

    record Completed(LocalDate on) implements Line {
        @Override
        public Rule rule() {
            return Rule.RECEIVED_WHEN_COMPLETED;
        }

        @Override
        public int days() {
            return 0;
        }

        @Override
        public String text() {
            return "依法告知过补正，以材料齐全之日 " + day(on) + " 为收到之日。";
        }
    }

    record Started(String what, LocalDate on) implements Line {
        @Override
        public Rule rule() {
            return Rule.COUNTED_FROM_NEXT_DAY;
        }

        @Override
        public int days() {
            return 0;
        }

        @Override
        public String text() {
            return day(on) + what + (what.isEmpty() ? "" : "，") + "当日不计，自次日起算。";
        }
    }

    /** A line of the countdown knows the epoch day it reaches; the date is made when somebody reads it. */
    interface Reaching extends Line {
        int reached();

        @Override
        default LocalDate on() {
            return LocalDate.ofEpochDay(reached());
        }

        default String reachedDay() {
            return day(on());
        }
    }

    record Limited(int days, DayUnit unit, int reached) implements Reaching {
        @Override
        public Rule rule() {
            return unit == DayUnit.WORKING_DAYS ? Rule.WORKING_DAYS : Rule.CALENDAR_DAYS;
        }

        @Override
        public String text() {
            return "时限 " + days + " " + unit.word() + "，数到 " + reachedDay() + "。";
        }
    }

    record Extension(LocalDate granted, int days, DayUnit unit, int reached) implements Reaching {
        @Override
        public Rule rule() {
            return Rule.EXTENDED;
        }

        @Override
        public String text() {
            return day(granted) + "批准延长 " + days + " " + unit.word() + "，数到 " + reachedDay() + "。";
        }
    }

    record Suspension(Suspensions.Stretch stretch, int days, DayUnit unit, int reached) implements Reaching {
        @Override
        public Rule rule() {
            return stretch.open() ? Rule.SUSPENSION_OPEN : Rule.SUSPENDED;
        }

        @Override
        public String text() {
            String begun = day(LocalDate.ofEpochDay(stretch.begun()));
            String through = day(LocalDate.ofEpochDay(stretch.through()));
            String why = stretch.reasons().isEmpty() ? "" : "（" + stretch.reasons() + "）";
            String what = stretch.open()
                ? begun + "起停表" + why + "，尚未恢复，暂按 " + through + " 恢复推算"
                : begun + "停表" + why + "，" + through + "恢复";
            return what + "，其间 " + days + " " + unit.word() + "不计，数到 " + reachedDay() + "。";
        }
    }

    record Rolled(int days, int from, int reached) implements Reaching {
        @Override
        public Rule rule() {
            return Rule.ROLLED;
        }

        @Override
        public String text() {
            return "期满的 " + day(LocalDate.ofEpochDay(from)) + " 是休息日，顺延到其后第一个工作日 " + reachedDay() + "。";
        }
    }

    record Holidays(int holidays, int swapped, int reached) implements Reaching {
        @Override
        public Rule rule() {
            return Rule.HOLIDAYS;
        }

        @Override
        public int days() {
            return 0;
        }

        @Override
        public String text() {
            String off = holidays == 0 ? "" : "星期一至五放假 " + holidays + " 日不计";
            String worked = swapped == 0 ? "" : "周末调休上班 " + swapped + " 日计入";
            return "从起算到届满，" + off + (holidays > 0 && swapped > 0 ? "，" : "") + worked + "。";
        }
    }

    record Unpublished(int lastPublishedYear, int reached) implements Reaching {
        @Override
        public Rule rule() {
            return Rule.PROVISIONAL;
        }

        @Override
        public int days() {
            return 0;
        }

        @Override
        public String text() {
            return "其间有放假安排没有公布的年份" + (lastPublishedYear == 0 ? "" : "（已公布到 " + lastPublishedYear + " 年）")
                + "，暂按星期一至五上班推算，日期为暂定，公布后重算。";
        }
    }
}
