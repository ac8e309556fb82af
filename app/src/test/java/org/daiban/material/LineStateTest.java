package org.daiban.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.daiban.document.FileType;
import org.daiban.document.VirusScan;
import org.junit.jupiter.api.Test;

/** The drawing in docs/states/material.md is what the machine does. */
class LineStateTest {

    private static final Path DRAWING = Path.of("../docs/states/material.md");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 11);
    private static final Paper VALID = paper(1, 1, TODAY);
    private static final Paper OTHER = paper(2, 1, null);
    private static final Paper LAPSED = paper(3, 1, TODAY.minusDays(1));

    @Test
    void the_drawing_shows_every_transition_the_machine_allows_and_no_other() throws IOException {
        Set<String> drawn = new TreeSet<>();
        Files.readAllLines(DRAWING).stream().map(String::strip).filter(line -> line.contains(" --> ") && !line.startsWith("[*]"))
                .forEach(line -> Stream.of(line.substring(line.indexOf(": ") + 2).split("、"))
                        .forEach(said -> drawn.add(line.substring(0, line.indexOf(":")).strip() + ": " + said)));
        Set<String> walked = new TreeSet<>();
        for (PaperLine line : ways()) {
            for (EntryKind kind : EntryKind.values()) {
                if (LineRules.order(line, kind, Optional.of(OTHER), TODAY).isEmpty()) {
                    Optional<Paper> lies = kind == EntryKind.PLACED ? Optional.of(OTHER) : kind == EntryKind.TAKEN_AWAY ? Optional.empty() : line.paper();
                    walked.add(line.state(TODAY) + " --> " + line(lies, kind).state(TODAY) + ": " + kind.label());
                }
            }
        }
        assertThat(drawn).isEqualTo(walked);
    }

    @Test
    void the_drawing_names_every_state_as_people_see_it_and_each_is_reached() throws IOException {
        String text = Files.readString(DRAWING);
        for (LineState state : LineState.values()) {
            assertThat(text).contains("state \"" + state.label() + "\" as " + state.name());
        }
        assertThat(ways()).extracting(line -> line.state(TODAY)).contains(LineState.values());
    }

    @Test
    void a_paper_is_valid_on_its_last_day_lapses_on_the_next_and_is_said_to_be_near_thirty_days_before() {
        assertThat(VALID.lapsed(TODAY)).isFalse();
        assertThat(VALID.lapsed(TODAY.plusDays(1))).isTrue();
        assertThat(line(Optional.of(VALID), EntryKind.GOOD).state(TODAY.plusDays(1))).isEqualTo(LineState.LAPSED);
        assertThat(VALID.current().lapsesSoon(TODAY.minusDays(30))).isTrue();
        assertThat(VALID.current().lapsesSoon(TODAY.minusDays(31))).isFalse();
        assertThat(OTHER.current().lapsesSoon(TODAY)).isFalse();
    }

    /** A line in each state, by a shortest way there. */
    private static List<PaperLine> ways() {
        return List.of(new PaperLine("A06", "宗地图", true, List.of(), Optional.empty()), line(Optional.of(VALID), EntryKind.PLACED),
                line(Optional.of(VALID), EntryKind.GOOD), line(Optional.of(VALID), EntryKind.WRONG), line(Optional.of(VALID), EntryKind.NOT_NEEDED),
                line(Optional.empty(), EntryKind.NOT_NEEDED), line(Optional.of(LAPSED), EntryKind.PLACED));
    }

    private static PaperLine line(Optional<Paper> paper, EntryKind kind) {
        return new PaperLine("A06", "宗地图", true, List.of(new PaperLine.Entry(1, kind, paper.map(Paper::id).orElse(null),
                paper.isPresent() ? 1 : 0, "字", false, 0, "演示", Instant.EPOCH)), paper);
    }

    static Paper paper(int id, int versions, LocalDate validUntil) {
        return new Paper(new UUID(0, id), new UUID(0, 9), null, "宗地图", List.of(new Paper.Version(versions, new UUID(1, id), "a.png", FileType.PNG, 1, 0,
                "0", validUntil, "", new UUID(0, 4), "演示", Instant.EPOCH, new VirusScan.Finding(VirusScan.Result.CLEAN, ""))));
    }
}
