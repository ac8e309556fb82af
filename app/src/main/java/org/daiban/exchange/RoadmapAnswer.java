package org.daiban.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.daiban.engine.Problem;
import org.daiban.engine.roadmap.Because;
import org.daiban.engine.roadmap.Construction;
import org.daiban.engine.roadmap.NotNeeded;
import org.daiban.engine.roadmap.PlannedMatter;
import org.daiban.engine.roadmap.PromisedTotal;
import org.daiban.engine.roadmap.Roadmap;
import org.daiban.engine.roadmap.StageTotal;
import org.daiban.engine.roadmap.Times;
import org.daiban.engine.roadmap.Undecided;
import org.daiban.engine.roadmap.WholeTotal;

/** A roadmap as programs read it. */
@Schema(description = "代办方案：要办什么、不要办什么、还不知道什么，次序和日期")
@JsonInclude(JsonInclude.Include.ALWAYS)
record RoadmapAnswer(
        @Schema(description = "要办的事项，按阶段、编号") List<Needed> needed,
        @Schema(description = "施工期：不是审批，隔开许可和验收；没有事项等它时为 null") Building construction,
        @Schema(description = "不要办的事项") List<Unneeded> notNeeded,
        @Schema(description = "还不知道要不要办的事项；没有排进日期") List<Unknown> unknown,
        @Schema(description = "最值得先回答的项目情况；都清楚了为 null", types = {"string", "null"}) String nextQuestion,
        @Schema(description = "决定总时间的事项，从头到尾；BUILD 为施工期") List<String> criticalPath,
        @Schema(description = "全部办完的日期", example = "2027-04-28") LocalDate finish,
        @Schema(description = "从开始到办完的工作日") int workingDays,
        @Schema(description = "暂定：有日期落在放假安排没有公布的年份") boolean provisional,
        @Schema(description = "各阶段合计；第二、三阶段合并办理的合在一起") List<Stage> stages,
        @Schema(description = "全流程合计") Whole total,
        @Schema(description = "看这份方案须知道的") List<String> remarks,
        @Schema(description = "没有能照办的要求；方案是去掉它们以后算出的") List<Fault> problems,
        @Schema(description = "所据事项目录的版本") int catalogueVersion,
        @Schema(description = "所据日历的版本") int calendarVersion) {

    @Schema(name = "Reason", description = "理由和它依据的回答")
    record Reason(String text, List<Answer> answers) {

        static List<Reason> of(List<Because> because) {
            return because.stream().map(one -> new Reason(one.sentence(), one.answers().stream()
                    .map(given -> new Answer(given.fact(), given.question(), given.answer())).toList())).toList();
        }
    }

    @Schema(name = "ReasonAnswer")
    record Answer(@Schema(description = "项目情况的名称") String fact, String question, String answer) {
    }

    @Schema(name = "NeededMatter", description = "要办的事项和它的位置")
    record Needed(
            @Schema(description = "事项编号", example = "A01") String matter,
            String name,
            @Schema(description = "阶段：1 至 4，5 为并行推进", example = "1") int stage,
            List<Reason> because,
            @Schema(description = "开始办理（时限起算）的最早日期，当日不计") LocalDate earliestStart,
            LocalDate earliestFinish,
            @Schema(description = "不拖后全部办完的，最迟哪天开始") LocalDate latestStart,
            LocalDate latestFinish,
            @Schema(description = "机动时间，工作日") int slack,
            @Schema(description = "决定总时间") boolean critical,
            @Schema(description = "排在哪些事项以后；BUILD 为施工期") List<String> after,
            @Schema(description = "同时办理的事项，含本事项；单独办理的为空") List<String> together,
            @Schema(description = "办理天数", example = "20") int amount,
            @Schema(description = "单位", example = "WORKING_DAYS") String unit,
            @Schema(description = "天数的来历：PROMISED、STATUTORY、OWNERS_DUTY、MERGED、UNDERTAKING、ASSUMED、TAILORED") String basis,
            @Schema(description = "待核定：天数没有经主管部门核定") boolean unconfirmed,
            @Schema(description = "核定天数的文号、单位和日期；没有核定记录为空", example = "") String confirmedBy,
            List<String> remarks) {

        static Needed of(PlannedMatter planned) {
            Times times = planned.times();
            return new Needed(planned.id(), planned.matter().name(), planned.matter().stage().code(),
                    Reason.of(planned.because()), times.earliestStart(), times.earliestFinish(), times.latestStart(),
                    times.latestFinish(), times.slack(), times.critical(), planned.after(), planned.together(),
                    planned.duration().amount(), planned.duration().unit().name(), planned.duration().basis().name(),
                    planned.duration().unconfirmed(), planned.duration().source(), planned.remarks());
        }
    }

    @Schema(name = "Construction", description = "施工期")
    record Building(int workingDays, LocalDate earliestStart, LocalDate earliestFinish, LocalDate latestStart,
                    LocalDate latestFinish, int slack, boolean critical, List<String> after, List<String> before, String note) {

        static Building of(Construction construction) {
            Times times = construction.times();
            return new Building(construction.workingDays(), times.earliestStart(), times.earliestFinish(), times.latestStart(),
                    times.latestFinish(), times.slack(), times.critical(), construction.after(), construction.before(),
                    construction.note());
        }
    }

    @Schema(name = "NotNeededMatter")
    record Unneeded(String matter, String name, int stage, List<Reason> because) {

        static Unneeded of(NotNeeded one) {
            return new Unneeded(one.matter().id(), one.matter().name(), one.matter().stage().code(), Reason.of(one.because()));
        }
    }

    @Schema(name = "UndecidedMatter")
    record Unknown(String matter, String name, int stage, @Schema(description = "还要回答的项目情况") List<String> facts, String text) {

        static Unknown of(Undecided one) {
            return new Unknown(one.matter().id(), one.matter().name(), one.matter().stage().code(), one.facts(), one.sentence());
        }
    }

    @Schema(name = "StageTotal", description = "阶段合计，工作日")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Stage(
            @Schema(description = "阶段代码") List<Integer> stages,
            String name,
            LocalDate firstStart,
            LocalDate lastFinish,
            @Schema(description = "审批用时") int approvalWorkingDays,
            @Schema(description = "停表") int suspendedWorkingDays,
            @Schema(description = "跨度用时") int spanWorkingDays,
            @Schema(description = "全市承诺的天数；没有承诺为 null", types = {"integer", "null"}) Integer promisedWorkingDays) {

        static Stage of(StageTotal total) {
            return new Stage(total.stages().stream().map(org.daiban.engine.matter.Stage::code).toList(), total.label(),
                    total.firstStart(), total.lastFinish(), total.approvalWorkingDays(), total.suspendedWorkingDays(),
                    total.spanWorkingDays(), total.promised().map(PromisedTotal::workingDays).orElse(null));
        }
    }

    @Schema(name = "WholeTotal", description = "全流程合计，工作日")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Whole(
            @Schema(description = "四个阶段的审批用时") int approvalWorkingDays,
            @Schema(description = "连同并行推进的") int withParallel,
            @Schema(description = "停表") int suspendedWorkingDays,
            @Schema(description = "从开始到办完，含准备和施工") int spanWorkingDays,
            @Schema(description = "全市承诺的天数；没有承诺为 null", types = {"integer", "null"}) Integer promisedWorkingDays) {

        static Whole of(WholeTotal total) {
            return new Whole(total.approvalWorkingDays(), total.withParallel(), total.suspendedWorkingDays(),
                    total.spanWorkingDays(), total.promised().map(PromisedTotal::workingDays).orElse(null));
        }
    }

    static RoadmapAnswer of(Roadmap roadmap, int catalogueVersion, int calendarVersion) {
        return new RoadmapAnswer(
                roadmap.needed().stream().map(Needed::of).toList(),
                roadmap.construction().map(Building::of).orElse(null),
                roadmap.notNeeded().stream().map(Unneeded::of).toList(),
                roadmap.unknown().stream().map(Unknown::of).toList(),
                roadmap.nextQuestion().orElse(null),
                roadmap.criticalPath(), roadmap.finish(), roadmap.workingDays(), roadmap.provisional(),
                roadmap.stages().stream().map(Stage::of).toList(),
                Whole.of(roadmap.total()),
                roadmap.remarks(),
                roadmap.problems().stream().map(RoadmapAnswer::fault).toList(),
                catalogueVersion, calendarVersion);
    }

    private static Fault fault(Problem problem) {
        return new Fault("#/" + problem.column(), problem.sentence(), "NOT_TAKEN");
    }
}
