package org.daiban.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.casefile.CaseFile;
import org.daiban.correction.EntryKind;
import org.daiban.correction.Lack;
import org.daiban.correction.NewEntry;
import org.daiban.correction.NewNotice;
import org.daiban.correction.NewUndertaking;
import org.daiban.correction.NoticeKind;
import org.daiban.identity.Actor;

/** What is missing in the demo world today: a second notice, a look before handing in with answers, owed papers, a promise. */
final class NoticesTold {

    private final Doors doors;
    private final LocalDate today;

    NoticesTold(Doors doors, LocalDate today) {
        this.doors = doors;
        this.today = today;
    }

    void tell(Actor lin, UUID factory, Actor chen, Actor ofHospital, UUID hospital) {
        notice(lin, factory, "P16", NoticeKind.OF_AUTHORITY, 12, new NewNotice.Line(0, "用水性质说明", Lack.MISSING, "写明生产、生活各用多少",
                "", "一页纸，加盖单位公章", Optional.empty()));
        UUID looked = notice(chen, hospital, "B10", NoticeKind.OF_WINDOW, 8,
                NewNotice.Line.of("地震安全性评价报告", Lack.UNSIGNED, "补盖编制单位章"), NewNotice.Line.of("总平面图", Lack.UNCLEAR, "请给电子原图"));
        answered(ofHospital, looked, 1, new NewEntry(EntryKind.READY, "", Optional.of(Scan.ofMissingPaper())));
        answered(ofHospital, looked, 2, NewEntry.of(EntryKind.QUESTION, "CAD 文件可以吗，还是要 PDF？"));
        doors.notices().open(ofHospital, 10).stream().filter(open -> open.kind() == NoticeKind.OWED).findFirst()
                .ifPresent(owed -> answered(ofHospital, owed.id(), 2, new NewEntry(EntryKind.READY, "原件已送窗口", Optional.of(Scan.ofMissingPaper()))));
        promised(chen, file(hospital, "A07"), "开工以前取得地块边界复核成果，并与相邻学校签认（演示数据）。", 2);
        promised(lin, file(factory, "C04"), "竣工验收以前补交防雷装置检测报告（演示数据）。", 40);
    }

    private void promised(Actor officer, CaseFile file, String promised, int days) {
        Story.as(officer, "登记告知承诺", () -> doors.undertakings().record(officer, file.id(),
                new NewUndertaking(promised, today.minusDays(3), today.plusDays(days)), UUID.randomUUID()).orThrow());
    }

    private UUID notice(Actor officer, UUID project, String matter, NoticeKind kind, int days, NewNotice.Line... lines) {
        CaseFile file = file(project, matter);
        int seen = doors.notices().ofCase(officer, file.id()).size();
        UUID[] given = new UUID[1];
        Story.as(officer, "出具一次性告知单", () -> given[0] = doors.notices().issue(officer, file.id(),
                new NewNotice(kind, today, today.plusDays(days), "", "", "", List.of(lines)), file.version(), seen, UUID.randomUUID()).orThrow());
        return given[0];
    }

    private void answered(Actor owner, UUID notice, int line, NewEntry entry) {
        Story.as(owner, "答复告知单的一条", () -> doors.notices().enter(owner, notice, line, entry, 0, UUID.randomUUID()).orThrow());
    }

    private CaseFile file(UUID project, String matter) {
        return doors.files().of(project).stream().filter(file -> file.matter().equals(matter)).findFirst().orElseThrow();
    }
}
