package org.daiban.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.casefile.CaseEvent;
import org.daiban.casefile.CaseFile;
import org.daiban.casefile.EventKind;
import org.daiban.closing.Delivery;
import org.daiban.closing.DeliveryWay;
import org.daiban.closing.NewDelivery;
import org.daiban.document.Upload;
import org.daiban.identity.Actor;
import org.daiban.rating.Dimension;
import org.daiban.rating.Level;
import org.daiban.rating.NewCall;
import org.daiban.rating.NewRating;
import org.daiban.rating.Served;

/** How things ended in the demo world: results delivered with their proof, good and bad ratings, one answered, one not, and a call back. */
final class EndTold {

    private final Doors doors;
    private final LocalDate today;

    EndTold(Doors doors, LocalDate today) {
        this.doors = doors;
        this.today = today;
    }

    void tell(Actor huang, Actor ye, UUID workshop, Actor lin, Actor jiang, UUID factory, Actor bureau) {
        delivered(huang, file(workshop, "D17"), "经办人", "", Optional.of(Scan.ofSignedMandate()));
        delivered(huang, file(workshop, "D11"), "他人代收", "叶先生出差，由会计代收（演示数据）", Optional.empty());
        delivered(lin, file(factory, "B02"), "经办人", "", Optional.empty());
        rated(ye, file(workshop, "D17"), new NewRating(Level.VERY_GOOD, Map.of(Dimension.EFFICIENCY, Level.VERY_GOOD, Dimension.ATTITUDE, Level.VERY_GOOD),
                "每一步到哪了都看得见，少跑了好几趟。"));
        rated(ye, file(workshop, "D09"), new NewRating(Level.GOOD, Map.of(), ""));
        rated(ye, file(workshop, "C06"), new NewRating(Level.FAIR, Map.of(Dimension.EFFICIENCY, Level.FAIR), "等得久了一点。"));
        rated(ye, file(workshop, "D10"), new NewRating(Level.BAD, Map.of(Dimension.EFFICIENCY, Level.BAD), "补交的材料分三次才说全。"));
        rated(jiang, file(factory, "B01"), new NewRating(Level.VERY_BAD, Map.of(Dimension.EFFICIENCY, Level.VERY_BAD), "设计方案审了这么久，没有人主动说明原因。"));
        rated(jiang, file(factory, "B02"), new NewRating(Level.GOOD, Map.of(), ""));
        Served slow = doors.ratings().find(bureau, file(factory, "B01").id()).orElseThrow();
        UUID followUp = slow.followUp().orElseThrow().id();
        Story.as(bureau, "登记差评的回访核实", () -> doors.followUps().check(bureau, followUp, "电话向江女士核实：主要是会签迟了，没有告知。", 1, UUID.randomUUID()).orThrow());
        Story.as(bureau, "答复差评", () -> doors.followUps().answer(bureau, followUp,
                "会签迟到确属我方协调不力，已与会签部门约定三个工作日内回复，今后超时由服务官主动告知。", 2, UUID.randomUUID()).orThrow());
        Story.as(huang, "登记回访", () -> doors.calls().record(huang, file(workshop, "D05").id(),
                new NewCall(today, "叶先生（演示）", true, "都好，希望不动产登记也能快一点。", Optional.of(Level.GOOD)), 0, UUID.randomUUID()).orThrow());
    }

    private void delivered(Actor officer, CaseFile file, String relation, String reason, Optional<Upload> scan) {
        LocalDate on = doors.files().events(file.id()).stream().filter(event -> event.kind() == EventKind.DELIVERED).map(CaseEvent::on)
                .findFirst().orElseThrow();
        Story.as(officer, "登记送达回证", () -> doors.deliveries().record(officer, file.id(), new NewDelivery(
                List.of(new Delivery.Result(file.matterName() + "决定", "演示" + file.matter() + "号", 1)), on, "政务服务中心企业代办服务专窗",
                DeliveryWay.COLLECTED, "演示收件人", "13800000009", relation, reason, officer.name(), "", "", scan), file.version(), 0, UUID.randomUUID()).orThrow());
    }

    private void rated(Actor owner, CaseFile file, NewRating rating) {
        Story.as(owner, "评价一个办件", () -> doors.ratings().rate(owner, file.id(), rating, UUID.randomUUID()).orThrow());
    }

    private CaseFile file(UUID project, String matter) {
        return doors.files().of(project).stream().filter(file -> file.matter().equals(matter)).findFirst().orElseThrow();
    }
}
