package org.daiban.bench;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The page of all figures, in Markdown.
 *
 * @param events lines of the table of events a second
 * @param pages  lines of the table of pages with few and with many case files
 */
record Page(Figures figures, String events, String pages, Machine before, Machine after) {
    private static final Row COUNT = row("count, spans to 60 days", "count 60", "Strata", "countByStrata 60");
    private static final Row COUNT_FAR = row("count, spans to 500 days", "count 500", "Strata", "countByStrata 500");
    private static final Row COUNT_DAYS = row("count of epoch days, to 60", "countOfEpochDays 60", "Strata", "countByStrata 60");
    private static final Row COUNT_DAYS_FAR =
        row("count of epoch days, to 500", "countOfEpochDays 500", "Strata", "countByStrata 500");
    private static final Row ADD = row("add, 1 to 60 days", "add 60", "Strata", "addByStrata 60");
    private static final Row ADD_FAR = row("add, 1 to 500 days", "add 500", "Strata", "addByStrata 500");
    private static final Row PASSES = row("the passes alone", "passes", "JGraphT: graph, order, passes", "networkByJGraphT");
    private static final List<Row> ROWS = List.of(COUNT, COUNT_FAR,
        COUNT_DAYS, COUNT_DAYS_FAR,
        ADD, ADD_FAR,
        row("add to epoch days, 1 to 60", "addToEpochDays 60", "Strata", "addByStrata 60"),
        row("add to epoch days, 1 to 500", "addToEpochDays 500", "Strata", "addByStrata 500"),
        row("facts → matters → schedule", "factsToSchedule", "JGraphT: graph, order, passes", "networkByJGraphT"),
        row("facts → matters → schedule", "factsToSchedule", "MPXJ: passes", "passesByMpxj"),
        PASSES, row("the passes alone", "passes", "JGraphT: order, passes", "passesByJGraphT"),
        row("facts → roadmap in words", "factsToRoadmapInWords", "", ""),
        row("clock reading, 5 suspensions", "reading", "", ""));
    private static final List<Goal> GOALS = List.of(
        Goal.faster("count beside Strata", 3, COUNT, COUNT_FAR).whereMissed("most of our time goes into finding the two "
            + "dates in the table; the sums of the engine itself run on epoch days, the next line"),
        Goal.faster("count of epoch days beside Strata", 3, COUNT_DAYS, COUNT_DAYS_FAR),
        Goal.faster("add beside Strata", 3, ADD, ADD_FAR),
        Goal.within("facts → matters → schedule", "factsToSchedule", 20_000),
        Goal.allocating("facts → matters → schedule", "factsToSchedule", 20_000),
        Goal.faster("the same passes beside JGraphT, its graph and order included,", 20, PASSES).whereMissed("ours sweep all matters of the catalogue, "
            + "needed or not, with alternatives and blocks, where the peer gets the needed ones alone"),
        Goal.within("clock reading, 5 suspensions", "reading", 1000));

    private static Row row(String what, String ours, String peerName, String peer) {
        return new Row(what, ours, peerName, peer);
    }

    String text() {
        Plan plan = Plan.of(City.PLANNER.plan(City.hospital()));
        return """
            # Benchmarks

            Written by `bin/bench`; run it again rather than edit this page. All lines come from one run, so ratios stand firmer than
            times: the machine is shared, its load is below. Each cell is the processor time of one operation, the median of all
            iterations (and the middle half of them), and what it allocates. Processor time leaves out what other programs took.

            | what | ours | peer | peer's | ratio |
            |---|---|---|---|---|
            """ + rows() + """

            ## Goals

            | goal | seen | |
            |---|---|---|
            """ + goals() + """

            Where there are two spans, the smaller ratio counts.

            ## Case events a second, on one PostgreSQL

            | | Daiban | Flowable | ratio of each round |
            |---|---|---|---|
            """ + events + """

            Commands a second, the median of seven rounds in turn (and the middle half). Goal: ≥ 5×; **not met** while the ratio is below: both
            spend their time on statements sent one by one to the same server and on its commits (`fsync` on). Ours do more in
            each: the idempotency key, the event and the present row, told due days, listeners of other modules (notices, warnings,
            validity), the chained record with its digests, a text in the outbox with its timer, row security on every table. Flowable
            7.2 gets the cheapest form of the same life, one user task after the other with three variables each, its usual history,
            and none of these duties. Seen while sampling the server: a command is about thirteen statements and a commit; a tenth to a
            seventh of its time waits for the disk, two fifths pass between statements, the rest in the server. What would bring it
            nearer: sending what a command writes in one go at its end, and the chained record of several commands in one commit.

            ## Pages with many case files

            | who, page | few: median / slowest of a hundred | 100,000: median / slowest | ratio of medians |
            |---|---|---|---|
            """ + pages + """

            Milliseconds over HTTP, one visitor, on the demo city and on the same with its projects copied to 100,000 case files of other
            owners and forty officers.

            ## What is compared

            - **Calendar.** The published years 2017–2026 with their holidays and swapped days, against `ImmutableHolidayCalendar` of
              OpenGamma Strata 2.12.46 made of the same days; random questions of the size shown. `add` answers more than the peer: the
              day and whether it is provisional. A test finds no disagreement in a million random cases of each.
            - **Schedule.** A public hospital that needs %d of the catalogue's 84 matters. The engine starts from the answers and decides every
              matter first, on a network made once per catalogue. JGraphT 1.5.3 and MPXJ 14.3.4 (`MicrosoftScheduler`) get the network
              the engine found, %d nodes and %d orders, without what they cannot say (alternatives, calendar days, what began already).
              JGraphT counts plain day numbers and needs no calendar. MPXJ's project is made beforehand; it works in hours and minutes
              and writes into a general project file, which is more than we ask of it. Tests find the same dates as both.
            - **Clock.** Received, accepted, five suspensions with their ends; the reading with its explanation.

            ## Machine

            | | before | after |
            |---|---|---|
            | time | %s | %s |
            | load (1, 5, 15 min) | %s | %s |

            %d cores, %s, %s; %s, serial collector, 512 MB. 2 forks, 8 warm-up and 8 measured iterations of 0.5 s each.
            """.formatted(City.PLANNER.plan(City.hospital()).needed().size(), plan.size(), plan.orders(), before.at(),
            after.at(), before.load(), after.load(), after.cores(), after.processor(), after.system(), after.java());
    }

    private String rows() {
        return ROWS.stream().filter(row -> row.measured(figures)).map(row -> row.text(figures)).collect(Collectors.joining());
    }

    private String goals() {
        return GOALS.stream().filter(goal -> figures.has(goal.needs())).map(goal -> goal.text(figures))
            .collect(Collectors.joining());
    }
}
