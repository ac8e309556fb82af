package org.daiban.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daiban.audit.Entries;
import org.daiban.audit.Entry;
import org.daiban.audit.EntryFilter;
import org.daiban.casefile.CaseFile;
import org.daiban.casefile.CaseFiles;
import org.daiban.document.Bundle;
import org.daiban.document.Enclosed;
import org.daiban.document.Listing;
import org.daiban.mandate.Mandate;
import org.daiban.mandate.Mandates;
import org.daiban.project.Project;
import org.springframework.stereotype.Component;

/** 审计记录摘录: what the record of acts says of a project, its case files and its mandates, with the digests that hold it to the chain. */
@Component
class RecordExtract {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(HERE);
    private static final List<Listing.Column> COLUMNS = List.of(new Listing.Column("编号", 9), new Listing.Column("时间", 20), new Listing.Column("人员", 20),
            new Listing.Column("身份", 12), new Listing.Column("做什么", 24), new Listing.Column("对象", 50), new Listing.Column("详情", 60),
            new Listing.Column("上一条摘要", 66), new Listing.Column("本条摘要", 66));

    private final Entries record;
    private final CaseFiles caseFiles;
    private final Mandates mandates;
    private final Clock clock;

    RecordExtract(Entries record, CaseFiles caseFiles, Mandates mandates, Clock clock) {
        this.record = record;
        this.caseFiles = caseFiles;
        this.mandates = mandates;
        this.clock = clock;
    }

    Bundle.Entry of(Project project) {
        Set<String> ids = Stream.concat(Stream.of(project.id()), Stream.concat(caseFiles.of(project.id()).stream().map(CaseFile::id),
                mandates.of(project.id()).stream().map(Mandate::id))).map(UUID::toString).collect(Collectors.toSet());
        EntryFilter since = new EntryFilter(project.registeredOn().atStartOfDay(HERE).toInstant(), null, null, "", null, List.of());
        return Enclosed.list("10 审计记录", "审计记录摘录", new Listing("审计记录摘录", COLUMNS, row -> rows(since, ids, row)), LocalDate.now(clock), "系统");
    }

    private String rows(EntryFilter since, Set<String> ids, Consumer<List<String>> row) {
        Entry[] head = new Entry[1];
        long[] told = new long[1];
        long seen = record.each(since, entry -> {
            if (head[0] == null) {
                head[0] = entry;
            }
            if (ids.stream().anyMatch(id -> entry.target().contains(id) || entry.detail().contains(id))) {
                told[0]++;
                row.accept(List.of(String.valueOf(entry.number()), SECOND.format(entry.at()), entry.name(), entry.role(), entry.does(), entry.target(),
                        entry.detail(), entry.previous(), entry.digest()));
            }
        });
        String cut = seen < Entries.MOST_EXPORTED ? "" : "只查了最近的 " + seen + " 条。";
        return "共 " + told[0] + " 条。" + cut + (head[0] == null ? "" : "取出时审计链末条编号 " + head[0].number() + "，摘要 " + head[0].digest()
                + "；审计管理员可据此核验。");
    }
}
