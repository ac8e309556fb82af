package org.daiban.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deliveries in the database. Rows are only ever added. */
@Repository
class DeliveryStore {

    private static final String SELECT = """
            select case_file, number, project, owner, unit, matter_name, code, paper_names, paper_numbers, paper_copies, delivered_on, place,
                way, receiver, phone, relation, stand_in_reason, deliverer, remark, correction, scan, scan_name, recorded_at, recorded_by_name
            from closing.delivery where jurisdiction = :jurisdiction
            """;

    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where somebody else recorded the same number meanwhile. */
    boolean insert(Delivery delivery, UUID recordedBy) {
        return jdbc.sql("""
                        insert into closing.delivery (jurisdiction, case_file, number, project, owner, unit, matter_name, code, paper_names,
                            paper_numbers, paper_copies, delivered_on, place, way, receiver, phone, relation, stand_in_reason, deliverer,
                            remark, correction, scan, scan_name, recorded_at, recorded_by, recorded_by_name)
                        values (:jurisdiction, :file, :number, :project, :owner, :unit, :matterName, :code, :names, :numbers, :copies, :on,
                            :place, :way, :receiver, :phone, :relation, :reason, :deliverer, :remark, :correction, :scan, :scanName, :at, :by,
                            :byName)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("file", delivery.caseFile())
                .param("number", delivery.number())
                .param("project", delivery.project())
                .param("owner", delivery.owner())
                .param("unit", delivery.unit())
                .param("matterName", delivery.matterName())
                .param("code", delivery.code())
                .param("names", delivery.results().stream().map(Delivery.Result::name).toArray(String[]::new))
                .param("numbers", delivery.results().stream().map(Delivery.Result::number).toArray(String[]::new))
                .param("copies", delivery.results().stream().map(Delivery.Result::copies).toArray(Integer[]::new))
                .param("on", delivery.on())
                .param("place", delivery.place())
                .param("way", delivery.way().name())
                .param("receiver", delivery.receiver())
                .param("phone", delivery.phone())
                .param("relation", delivery.relation())
                .param("reason", delivery.standInReason())
                .param("deliverer", delivery.deliverer())
                .param("remark", delivery.remark())
                .param("correction", delivery.correction())
                .param("scan", delivery.scan())
                .param("scanName", delivery.scanName())
                .param("at", delivery.recordedAt().atOffset(ZoneOffset.UTC))
                .param("by", recordedBy)
                .param("byName", delivery.recordedByName())
                .update() == 1;
    }

    List<Delivery> of(UUID caseFile) {
        return jdbc.sql(SELECT + " and case_file = :file order by number")
                .param("jurisdiction", Jurisdiction.current())
                .param("file", caseFile)
                .query(DeliveryStore::delivery)
                .list();
    }

    List<Delivery> ofProject(UUID project) {
        return jdbc.sql(SELECT + " and project = :project order by case_file, number")
                .param("jurisdiction", Jurisdiction.current())
                .param("project", project)
                .query(DeliveryStore::delivery)
                .list();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(row.getObject("case_file", UUID.class), row.getInt("number"), row.getObject("project", UUID.class),
                row.getObject("owner", UUID.class), row.getObject("unit", UUID.class), row.getString("matter_name"), row.getString("code"),
                results(row), row.getObject("delivered_on", LocalDate.class), row.getString("place"), DeliveryWay.valueOf(row.getString("way")),
                row.getString("receiver"), row.getString("phone"), row.getString("relation"), row.getString("stand_in_reason"),
                row.getString("deliverer"), row.getString("remark"), row.getString("correction"), row.getObject("scan", UUID.class),
                row.getString("scan_name"), row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getString("recorded_by_name"));
    }

    private static List<Delivery.Result> results(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("paper_names").getArray();
        String[] numbers = (String[]) row.getArray("paper_numbers").getArray();
        Integer[] copies = (Integer[]) row.getArray("paper_copies").getArray();
        List<Delivery.Result> results = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            results.add(new Delivery.Result(names[i], numbers[i], copies[i]));
        }
        return results;
    }
}
