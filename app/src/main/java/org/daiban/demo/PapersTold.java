package org.daiban.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.material.EntryKind;
import org.daiban.material.HandedFile;
import org.daiban.material.LineState;
import org.daiban.material.MatterPapers;
import org.daiban.material.NewEntry;
import org.daiban.material.NewPaper;
import org.daiban.material.PaperLine;

/** The papers of the demo city today: some there, one looked at and good, one wrong, one about to lapse. */
final class PapersTold {

    private final Doors doors;
    private final LocalDate today;

    PapersTold(Doors doors, LocalDate today) {
        this.doors = doors;
        this.today = today;
    }

    void tell(Actor officer, Actor owner, UUID project) {
        Story.as(owner, "存入本单位的材料库", () -> doors.papers().keep(owner, owner.owner(), "营业执照", today.plusDays(20), "",
                HandedFile.of(Scan.ofPaper("营业执照（演示数据）.pdf", "business licence")), UUID.randomUUID()).orThrow());
        List<MatterPapers> going = doors.papers().ofProject(officer, project).orElseThrow().matters().stream()
                .filter(matter -> matter.file().filter(file -> !file.state().closed()).isPresent() && matter.lines().size() > 2).toList();
        going.stream().limit(2).forEach(matter -> matter.lines().stream().limit(2).forEach(line -> hand(owner, project, line)));
        going.stream().findFirst().ifPresent(matter -> {
            enter(officer, project, matter.lines().get(0), EntryKind.GOOD, "");
            enter(officer, project, matter.lines().get(1), EntryKind.WRONG, "缺编制单位盖章，请盖章后重新拍照上传。");
        });
    }

    /** One of the same name may have come with another line already. */
    private void hand(Actor owner, UUID project, PaperLine line) {
        if (now(owner, project, line).state(today) == LineState.MISSING) {
            Story.as(owner, "交材料", () -> doors.papers().hand(owner, new NewPaper(project, line.matter(), line.name(), null, "", true, false),
                    HandedFile.of(Scan.ofPaper(line.name() + "（演示数据）.pdf", "paper " + line.matter())), 0, UUID.randomUUID()).orThrow());
        }
    }

    private void enter(Actor officer, UUID project, PaperLine line, EntryKind kind, String words) {
        int seen = now(officer, project, line).seen();
        Story.as(officer, "核对材料", () -> doors.papers().enter(officer, project, NewEntry.of(line.matter(), line.name(), kind, words), seen,
                UUID.randomUUID()).orThrow());
    }

    private PaperLine now(Actor actor, UUID project, PaperLine line) {
        return doors.papers().ofProject(actor, project).orElseThrow().line(line.matter(), line.name()).orElseThrow();
    }
}
